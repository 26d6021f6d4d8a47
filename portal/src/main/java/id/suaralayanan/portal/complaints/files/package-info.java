/// Photos and PDFs of citizens, made harmless: drawn anew in a process of its own, so that nothing
/// but the picture is left. Knows nothing of complaints.
@NullMarked
package id.suaralayanan.portal.complaints.files;

import org.jspecify.annotations.NullMarked;
