/// What a word is: Indonesian as citizens write it, brought to stems. Start at
/// `IndonesianAnalyzer`.
@NullMarked
package id.suaralayanan.portal.search.lucene.analysis;

import org.jspecify.annotations.NullMarked;
