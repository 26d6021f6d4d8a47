package id.suaralayanan.portal.search.lucene.analysis;

import id.suaralayanan.portal.complaints.redaction.Redaction;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Keeps words that may be offered to who types: letters only, and nothing that is a person's name
/// and nothing else.
final class OfferedFilter extends FilteringTokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    OfferedFilter(TokenStream words) {
        super(words);
    }

    @Override
    protected boolean accept() {
        for (int i = 0; i < term.length(); i++) {
            if (term.charAt(i) < 'a' || term.charAt(i) > 'z') {
                return false;
            }
        }
        return !Redaction.isGivenName(term.toString());
    }
}
