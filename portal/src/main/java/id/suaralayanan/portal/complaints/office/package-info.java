/// How officers work with complaints: the inbox, the case, the answer and the release of a redacted
/// text. A unit sees its own cases without those of supervisory content.
@NullMarked
package id.suaralayanan.portal.complaints.office;

import org.jspecify.annotations.NullMarked;
