/// `/admin/wilayah`: the regions, one by one.
@NullMarked
package id.suaralayanan.portal.administration.regions;

import org.jspecify.annotations.NullMarked;
