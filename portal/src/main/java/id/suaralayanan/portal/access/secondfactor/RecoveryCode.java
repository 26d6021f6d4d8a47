package id.suaralayanan.portal.access.secondfactor;

import id.suaralayanan.portal.codes.TypedCode;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/// A code for who lost the app: 80 random bits as 16 letters of Crockford's 32, good once.
///
/// @param text without gaps
public record RecoveryCode(String text) {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int SHEET = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// As many as an officer keeps.
    static List<RecoveryCode> sheet() {
        return Stream.generate(RecoveryCode::random).limit(SHEET).toList();
    }

    private static RecoveryCode random() {
        var text = new StringBuilder();
        RANDOM.ints(LENGTH, 0, LETTERS.length()).mapToObj(LETTERS::charAt).forEach(text::append);
        return new RecoveryCode(text.toString());
    }

    /// As somebody typed it; whether it is one shows when it is looked up.
    static RecoveryCode typed(String text) {
        return new RecoveryCode(TypedCode.crockford(text));
    }

    boolean isPossible() {
        return text.length() == LENGTH;
    }

    /// For reading: `4KX9-77PM-2B3C-D5EF`.
    public String grouped() {
        return text.replaceAll("(?<=\\G.{4})(?=.)", "-");
    }

    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
