/// The index on disk: what a document holds, who writes, what survives a crash. Start at
/// `IndexManager`.
@NullMarked
package id.suaralayanan.portal.search.lucene.index;

import org.jspecify.annotations.NullMarked;
