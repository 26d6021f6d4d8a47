/// The registry of units for other systems.
@NullMarked
package id.suaralayanan.portal.units.api;

import org.jspecify.annotations.NullMarked;
