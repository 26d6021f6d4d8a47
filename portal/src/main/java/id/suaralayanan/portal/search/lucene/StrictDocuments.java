package id.suaralayanan.portal.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;

/// Which of some documents match a query.
record StrictDocuments(Set<Integer> numbers) {
    static StrictDocuments among(IndexSearcher searcher, Query query, ScoreDoc[] some)
            throws IOException {
        var weight =
                searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        var leaves = searcher.getIndexReader().leaves();
        var matching = new HashSet<Integer>();
        int leaf = -1;
        DocIdSetIterator at = DocIdSetIterator.empty();
        for (int number : Arrays.stream(some).mapToInt(hit -> hit.doc).sorted().toArray()) {
            int in = ReaderUtil.subIndex(number, leaves);
            if (in != leaf) {
                leaf = in;
                var scorer = weight.scorer(leaves.get(leaf));
                at = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            }
            int local = number - leaves.get(leaf).docBase;
            if (at.docID() == local || at.docID() < local && at.advance(local) == local) {
                matching.add(number);
            }
        }
        return new StrictDocuments(matching);
    }

    boolean holds(int number) {
        return numbers.contains(number);
    }
}
