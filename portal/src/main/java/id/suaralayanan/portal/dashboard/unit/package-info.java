/// What a unit reads about itself.
@NullMarked
package id.suaralayanan.portal.dashboard.unit;

import org.jspecify.annotations.NullMarked;
