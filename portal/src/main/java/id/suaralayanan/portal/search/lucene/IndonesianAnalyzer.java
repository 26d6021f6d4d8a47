package id.suaralayanan.portal.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// The words of an Indonesian complaint: each as it was meant, and its stem at the same place.
///
/// `Antriannya lamaaa bgt` becomes `antriannya|antre lama banget`. Words that the stemmer of Lucene
/// spoils are listed in `stems.txt`; "tidak" and "belum" are words like others, so that "biaya
/// tidak jelas" does not find "biaya jelas".
final class IndonesianAnalyzer extends Analyzer {
    private static final CharArrayMap<String> SPELLINGS =
            SpellingFilter.compile(Dictionaries.spellings());
    private static final CharArraySet STOP_WORDS =
            new CharArraySet(Dictionaries.stopWords(), false);
    private static final StemmerOverrideFilter.StemmerOverrideMap STEMS =
            compile(Dictionaries.stems());

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        TokenStream plain = new ASCIIFoldingFilter(new FoldFilter(words));
        TokenStream meant = new StopFilter(new SpellingFilter(plain, SPELLINGS), STOP_WORDS);
        TokenStream twice = new StemmerOverrideFilter(new KeywordRepeatFilter(meant), STEMS);
        return new TokenStreamComponents(
                words, new RemoveDuplicatesTokenFilter(new IndonesianStemFilter(twice)));
    }

    private static StemmerOverrideFilter.StemmerOverrideMap compile(Map<String, String> stems) {
        try {
            var map = new StemmerOverrideFilter.Builder(false);
            stems.forEach(map::add);
            return map.build();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
