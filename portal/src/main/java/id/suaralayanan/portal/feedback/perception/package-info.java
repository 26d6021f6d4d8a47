/// SPKP and SPAK as citizens answer them, by the rules of every survey: a sealed form, one key for
/// one answer, a receipt after the commit.
@NullMarked
package id.suaralayanan.portal.feedback.perception;

import org.jspecify.annotations.NullMarked;
