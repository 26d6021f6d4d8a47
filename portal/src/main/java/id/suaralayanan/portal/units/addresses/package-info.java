/// Old addresses of units lead to the units of today.
@NullMarked
package id.suaralayanan.portal.units.addresses;

import org.jspecify.annotations.NullMarked;
