/// Complaints (pengaduan): filing, the case and its history, what may be published, and the figures
/// about answers.
///
/// Who complains stays apart from what is said; a case of supervisory content (berkadar pengawasan)
/// is invisible to the unit. History is only ever added to.
@NullMarked
package id.suaralayanan.portal.complaints;

import org.jspecify.annotations.NullMarked;
