/// The embedded index of complaints: Lucene, one writer, rebuilt from the database when in doubt.
///
/// Start reading at [id.suaralayanan.portal.search.lucene.LuceneComplaintSearch]. What a word is
/// stands in `IndonesianAnalyzer`, what a question becomes in `FilteredQueries`, what survives a
/// crash in `LuceneIndex` and `IndexFolder`.
@NullMarked
package id.suaralayanan.portal.search.lucene;

import org.jspecify.annotations.NullMarked;
