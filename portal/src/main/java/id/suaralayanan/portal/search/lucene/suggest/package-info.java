/// Words for somebody who is typing, out of what the index holds. Start at `NextWords`.
@NullMarked
package id.suaralayanan.portal.search.lucene.suggest;

import org.jspecify.annotations.NullMarked;
