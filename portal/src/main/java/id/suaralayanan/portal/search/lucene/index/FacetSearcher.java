package id.suaralayanan.portal.search.lucene.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/// The index as it was at one moment, with the tables needed for counting, made once on first use.
public final class FacetSearcher extends IndexSearcher {
    static final SearcherFactory EACH =
            new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(
                        IndexReader reader, @Nullable IndexReader previous) {
                    return new FacetSearcher(reader);
                }
            };

    private @Nullable SortedSetDocValuesReaderState counting;

    public FacetSearcher(IndexReader reader) {
        super(reader);
    }

    /// Empty where there is nothing to count.
    public synchronized Optional<SortedSetDocValuesReaderState> counting() throws IOException {
        if (counting == null && getIndexReader().numDocs() > 0) {
            counting =
                    new DefaultSortedSetDocValuesReaderState(
                            getIndexReader(), DocumentMapper.FACETS);
        }
        return Optional.ofNullable(counting);
    }
}
