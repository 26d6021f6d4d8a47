/// From a valid form to a durable outcome: the bounded writer, its statements and its connections.
@NullMarked
package id.suaralayanan.portal.feedback.intake;

import org.jspecify.annotations.NullMarked;
