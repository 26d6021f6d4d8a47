/// Files (lampiran) that come along with a complaint, and how they are sent in.
@NullMarked
package id.suaralayanan.portal.complaints.attachments;

import org.jspecify.annotations.NullMarked;
