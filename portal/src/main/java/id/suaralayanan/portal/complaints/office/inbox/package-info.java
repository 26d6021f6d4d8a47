/// The complaints that lie before an officer, as a list.
@NullMarked
package id.suaralayanan.portal.complaints.office.inbox;

import org.jspecify.annotations.NullMarked;
