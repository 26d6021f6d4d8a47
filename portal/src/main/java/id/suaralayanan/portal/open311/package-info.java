/// Open311 GeoReport v2: how messages of the standard are read, written and refused, in XML and in
/// JSON alike.
@NullMarked
package id.suaralayanan.portal.open311;

import org.jspecify.annotations.NullMarked;
