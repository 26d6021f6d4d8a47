package id.suaralayanan.portal.search.lucene.index;

import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.Dimension;
import id.suaralayanan.portal.search.lucene.analysis.IndonesianAnalyzer;
import java.util.Locale;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;

/// What a document holds. Codes are indexed as they are; the two texts by [IndonesianAnalyzer].
///
/// Officers and the public search different fields: a word that was redacted is not in the public
/// one, so that no public question can match it, count it or show it.
public final class IndexFields {
    /// Id of the complaint: one document each.
    public static final String ID = "id";

    public static final String TICKET = "ticket";
    public static final String SECRET = "secret";

    /// The region of the unit and all regions above it.
    public static final String REGION = "region";

    /// Time of receipt, milliseconds of the epoch.
    public static final String RECEIVED = "received";

    /// Day of receipt in the unit's time zone, days of the epoch.
    public static final String DAY = "day";

    /// Id as a number, for a stable order.
    public static final String NUMBER = "number";

    /// Present where a released text is: what the public may find.
    public static final String PUBLIC = "public";

    public static final String YES = "1";

    /// Names of the unit, its type, its region and the service complained of.
    public static final String CONTEXT = "context";

    private static final String ORIGINAL = "original";
    private static final String RELEASED = "released";
    private static final String REPLIES = "replies";
    private static final String RELEASED_REPLY = "released-reply";

    /// Offsets stand in the postings, so that highlighting reads no text twice.
    public static final FieldType TEXT = new FieldType(TextField.TYPE_STORED);

    static {
        TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        TEXT.freeze();
    }

    /// Which texts hold a word, and nothing else.
    static final FieldType SUGGESTED = new FieldType();

    static {
        SUGGESTED.setIndexOptions(IndexOptions.DOCS);
        SUGGESTED.setTokenized(true);
        SUGGESTED.setOmitNorms(true);
        SUGGESTED.freeze();
    }

    private IndexFields() {}

    /// The field of a dimension: its value as it is.
    public static String of(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    /// The text that an audience may search and read.
    public static String textFor(Audience audience) {
        return switch (audience) {
            case Audience.Everyone _ -> RELEASED;
            case Audience.Unit _, Audience.AllUnits _ -> ORIGINAL;
        };
    }

    /// The words of these texts, for those who type.
    public static String suggestedFor(Audience audience) {
        return IndonesianAnalyzer.suggestedOf(textFor(audience));
    }

    /// What the unit answered, as far as an audience may search and read it.
    public static String repliesFor(Audience audience) {
        return switch (audience) {
            case Audience.Everyone _ -> RELEASED_REPLY;
            case Audience.Unit _, Audience.AllUnits _ -> REPLIES;
        };
    }
}
