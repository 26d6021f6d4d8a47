/// What a question becomes. Start at `FilteredQueries`; every weight stands in `Weights`.
@NullMarked
package id.suaralayanan.portal.search.lucene.query;

import org.jspecify.annotations.NullMarked;
