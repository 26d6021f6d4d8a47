/// Which elements a unit should see to first.
@NullMarked
package id.suaralayanan.portal.dashboard.priority;

import org.jspecify.annotations.NullMarked;
