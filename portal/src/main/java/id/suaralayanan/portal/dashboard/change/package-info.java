/// Why a unit's index changed from one period to another.
@NullMarked
package id.suaralayanan.portal.dashboard.change;

import org.jspecify.annotations.NullMarked;
