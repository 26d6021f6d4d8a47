/// Whether a unit's index goes up and down as it always did, or something happened.
@NullMarked
package id.suaralayanan.portal.dashboard.control;

import org.jspecify.annotations.NullMarked;
