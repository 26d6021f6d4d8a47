/// What is asked: the nine questions in every language, and those that a unit adds.
@NullMarked
package id.suaralayanan.portal.feedback.questions;

import org.jspecify.annotations.NullMarked;
