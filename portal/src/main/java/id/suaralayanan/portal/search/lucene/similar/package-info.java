/// What texts have in common: whether two tell the same, and what many tell of. Start at
/// `SimilarTexts` and `TopicWords`.
@NullMarked
package id.suaralayanan.portal.search.lucene.similar;

import org.jspecify.annotations.NullMarked;
