/// Whether two texts tell the same. Start at `SimilarTexts`.
@NullMarked
package id.suaralayanan.portal.search.lucene.similar;

import org.jspecify.annotations.NullMarked;
