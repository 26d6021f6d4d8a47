/// The nine elements of a unit one by one: how they went on, and who gave which scores.
@NullMarked
package id.suaralayanan.portal.dashboard.element;

import org.jspecify.annotations.NullMarked;
