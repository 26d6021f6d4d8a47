package id.suaralayanan.portal.search.lucene.suggest;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// The most frequent words of a field that begin with some letters, by the dictionary of the index
/// alone, within bounds.
record FrequentWords(IndexReader index, String field) {
    private static final int KEPT = 60;
    private static final int LOOKED_AT = 30_000;

    private static final Comparator<Word> RAREST =
            Comparator.comparingInt(Word::texts)
                    .thenComparing(Comparator.comparing(Word::text).reversed());

    private record Word(String text, int texts) {}

    /// The most frequent first, without the letters themselves.
    ///
    /// @param fewest texts that hold a word, deleted ones counted
    List<String> beginningWith(String letters, int fewest) throws IOException {
        var terms = MultiTerms.getTerms(index, field);
        if (terms == null) {
            return List.of();
        }
        var prefix = new BytesRef(letters);
        var words = terms.iterator();
        var best = new PriorityQueue<>(RAREST);
        var status = words.seekCeil(prefix);
        for (int looked = 0; looked < LOOKED_AT && isHere(words, status, prefix); looked++) {
            if (words.docFreq() >= fewest && !words.term().equals(prefix)) {
                best.add(new Word(words.term().utf8ToString(), words.docFreq()));
            }
            if (best.size() > KEPT) {
                best.remove();
            }
            status = words.next() == null ? SeekStatus.END : SeekStatus.NOT_FOUND;
        }
        return best.stream().sorted(RAREST.reversed()).map(Word::text).toList();
    }

    private static boolean isHere(TermsEnum words, SeekStatus status, BytesRef prefix)
            throws IOException {
        return status != SeekStatus.END && StringHelper.startsWith(words.term(), prefix);
    }
}
