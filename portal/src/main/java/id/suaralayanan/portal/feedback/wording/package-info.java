/// The questionnaire in further languages: handed in as JSON, checked by rules and by a speaker.
@NullMarked
package id.suaralayanan.portal.feedback.wording;

import org.jspecify.annotations.NullMarked;
