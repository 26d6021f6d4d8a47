/// Complaints of a unit that tell the same, put together as they come in: answered once, told to
/// all.
@NullMarked
package id.suaralayanan.portal.complaints.clusters;

import org.jspecify.annotations.NullMarked;
