/// The addresses of the survey: for citizens, for officers who write for them, and for queues of
/// devices.
@NullMarked
package id.suaralayanan.portal.feedback.survey.pages;

import org.jspecify.annotations.NullMarked;
