/// `/admin/instansi`: the agencies (*instansi*) that units belong to.
@NullMarked
package id.suaralayanan.portal.administration.agencies;

import org.jspecify.annotations.NullMarked;
