/// What helps officers to write to citizens: the unit's templates with placeholders, and drafts
/// that are kept until they are sent.
@NullMarked
package id.suaralayanan.portal.complaints.replies;

import org.jspecify.annotations.NullMarked;
