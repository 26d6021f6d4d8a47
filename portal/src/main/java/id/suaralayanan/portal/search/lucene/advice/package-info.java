/// What a text seems to be, by counts of words: which words speak for what, and how much may be
/// learned of them. Start at `ComplementBayes`.
@NullMarked
package id.suaralayanan.portal.search.lucene.advice;

import org.jspecify.annotations.NullMarked;
