/// The survey page (*Survei Kepuasan Masyarakat*): nine questions, one page, one button.
@NullMarked
package id.suaralayanan.portal.feedback.survey;

import org.jspecify.annotations.NullMarked;
