/// What the ministry reads about all units.
@NullMarked
package id.suaralayanan.portal.dashboard.centre;

import org.jspecify.annotations.NullMarked;
