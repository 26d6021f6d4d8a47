package id.suaralayanan.portal.search.lucene.suggest;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/// Counts the texts that match, no further than needed.
final class TextCount {
    private TextCount() {}

    static boolean reaches(IndexSearcher searcher, Query query, int wanted) throws IOException {
        var weight =
                searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        int missing = wanted;
        for (var leaf : searcher.getIndexReader().leaves()) {
            missing -= count(weight, leaf, missing);
            if (missing == 0) {
                return true;
            }
        }
        return false;
    }

    private static int count(Weight weight, LeafReaderContext leaf, int most) throws IOException {
        var scorer = weight.scorer(leaf);
        if (scorer == null) {
            return 0;
        }
        var live = leaf.reader().getLiveDocs();
        var texts = scorer.iterator();
        int found = 0;
        while (found < most && texts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(texts.docID())) {
                found++;
            }
        }
        return found;
    }
}
