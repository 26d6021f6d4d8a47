package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.lucene.index.IndexFields;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;

/// A little more weight for recent complaints, among those whose words match best.
///
/// Asked of every match it would cost more than the words do: Lucene could no longer pass over what
/// cannot get among the best. So only the [#AMONG] best are weighed again, whatever page is wanted;
/// the order of the pages stays one order.
record RecencyRescorer(Clock clock) {
    /// How many of the best by words are weighed again: ten pages.
    static final int AMONG = 200;

    /// What a complaint of this moment gains, as a share of the best score: weighed in points, it
    /// would count more than the words where few texts are. Half of it after [#HALF], a third after
    /// twice that.
    private static final float GAIN = 0.1f;

    private static final Duration HALF = Duration.ofDays(30);

    TopDocs weigh(IndexSearcher searcher, TopDocs byWords) throws IOException {
        var all = byWords.scoreDocs;
        int among = Math.min(AMONG, all.length);
        var best = new TopDocs(byWords.totalHits, Arrays.copyOf(all, among));
        var recent =
                LongField.newDistanceFeatureQuery(
                        IndexFields.RECEIVED, 1, clock.millis(), HALF.toMillis());
        float gain = among == 0 ? 0 : GAIN * all[0].score;
        var weighed = QueryRescorer.rescore(searcher, best, recent, gain, among);
        var rest = Arrays.stream(all, among, all.length);
        return new TopDocs(
                byWords.totalHits,
                Stream.concat(Arrays.stream(weighed.scoreDocs), rest).toArray(ScoreDoc[]::new));
    }
}
