/// What citizens answer: the survey's nine answers, taken in by API and by page, stored durably and
/// once.
@NullMarked
package id.suaralayanan.portal.feedback;

import org.jspecify.annotations.NullMarked;
