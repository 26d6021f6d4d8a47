/// What the words of a complaint speak for: its category and how it is meant. It advises, people
/// decide, and what they decide is learned from. Start at `TextAdvice`.
@NullMarked
package id.suaralayanan.portal.complaints.advice;

import org.jspecify.annotations.NullMarked;
