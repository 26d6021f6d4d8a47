/// `/admin/rawat`: do letters leave, and when was the last back-up.
@NullMarked
package id.suaralayanan.portal.administration.upkeep;

import org.jspecify.annotations.NullMarked;
