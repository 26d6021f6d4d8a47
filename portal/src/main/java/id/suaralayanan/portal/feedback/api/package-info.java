/// `POST /api/v1/ratings` for programs: reading the JSON, and the proof of the channel it names.
@NullMarked
package id.suaralayanan.portal.feedback.api;

import org.jspecify.annotations.NullMarked;
