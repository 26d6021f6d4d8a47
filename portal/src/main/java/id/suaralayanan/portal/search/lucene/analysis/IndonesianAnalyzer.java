package id.suaralayanan.portal.search.lucene.analysis;

import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// The words of an Indonesian complaint: each as it was meant, and its stem at the same place.
///
/// `Antriannya lamaaa bgt` becomes `antriannya|antre lama banget`. Families that rules cannot tell
/// are listed in `stems.txt`; what is denied is another word than what is said ([NegationFilter]),
/// so that "biaya tidak jelas" does not find "biaya jelas".
public final class IndonesianAnalyzer extends Analyzer {
    /// To be counted up with every change of the filters and of what a document holds.
    private static final int VERSION = 4;

    private static final String SUGGESTED = "-suggested";
    private static final int SHORTEST_SUGGESTED = 3;
    private static final int LONGEST_SUGGESTED = 30;

    private final String fingerprint;
    private final CharArrayMap<String> spellings;
    private final CharArraySet stopWords;
    private final CharArraySet denying;
    private final CharArraySet between;
    private final Stemmer stemmer;

    public IndonesianAnalyzer(Dictionaries dictionaries) {
        super(PER_FIELD_REUSE_STRATEGY);
        fingerprint = VERSION + "/" + dictionaries.fingerprint();
        spellings = SpellingFilter.compile(dictionaries.spellings());
        stopWords = new CharArraySet(dictionaries.stopWords(), false);
        denying = new CharArraySet(dictionaries.words("denying.txt"), false);
        between = new CharArraySet(dictionaries.words("between.txt"), false);
        var singleWords =
                dictionaries.concepts().values().stream()
                        .flatMap(concept -> concept.forms().stream())
                        .filter(form -> form.chars().allMatch(Character::isLetter))
                        .filter(form -> form.length() > 2)
                        .sorted(Comparator.comparingInt(String::length))
                        .toList();
        stemmer = new Stemmer(dictionaries.stems(), dictionaries.roots()).with(singleWords);
    }

    /// Changes whenever a text may be taken apart otherwise than before.
    public String fingerprint() {
        return fingerprint;
    }

    /// Whether texts of this fingerprint were taken apart by other lists of words at most.
    public boolean isAlike(String other) {
        return other.startsWith(VERSION + "/");
    }

    /// Whether a word, as it was meant, is one of the lists.
    public boolean knows(String word) {
        return stemmer.knows(word);
    }

    /// The words of a text in order, without stop words.
    public List<Token> tokens(String text) {
        return Token.of(this, text);
    }

    /// The field of a text's words as they are offered to who types: without stems, numbers and
    /// names of persons.
    public static String suggestedOf(String field) {
        return field + SUGGESTED;
    }

    /// What somebody began to type, in the letters of the words that are offered.
    public String folded(String typed) {
        return normalize(SUGGESTED, typed).utf8ToString();
    }

    @Override
    protected TokenStream normalize(String field, TokenStream typed) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(typed));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        TokenStream plain = new ASCIIFoldingFilter(new FoldFilter(words));
        TokenStream meant = new StopFilter(new SpellingFilter(plain, spellings), stopWords);
        if (field.endsWith(SUGGESTED)) {
            var offered = new LengthFilter(meant, SHORTEST_SUGGESTED, LONGEST_SUGGESTED);
            return new TokenStreamComponents(words, new OfferedFilter(offered));
        }
        TokenStream kept = new NegationFilter(meant, denying, between);
        TokenStream twice =
                new IndonesianStemFilter(new StemFilter(new KeywordRepeatFilter(kept), stemmer));
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(twice));
    }
}
