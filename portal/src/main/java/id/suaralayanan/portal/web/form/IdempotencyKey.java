package id.suaralayanan.portal.web.form;

import id.suaralayanan.portal.web.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// Reads the key that a client gives its submission: a UUID in its usual notation.
public final class IdempotencyKey {
    public static final String HEADER = "Idempotency-Key";
    private static final int LENGTH = 36;
    private static final UUID NIL = new UUID(0, 0);

    private IdempotencyKey() {}

    /// The one key of a request; the quotes of a structured header are allowed.
    ///
    /// @throws ProblemException 400 when it is missing, given twice or no UUID
    public static UUID of(HttpHeaders headers) {
        var given = headers.getOrDefault(HEADER, List.of());
        if (given.isEmpty()) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "key-missing");
        }
        return (given.size() == 1 ? parse(unquoted(given.getFirst())) : Optional.<UUID>empty())
                .orElseThrow(() -> ProblemException.of(HttpStatus.BAD_REQUEST, "key-malformed"));
    }

    private static String unquoted(String text) {
        return text.length() == LENGTH + 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, LENGTH + 1)
                : text;
    }

    /// Stricter than the JDK, which also takes short groups. The nil UUID is no choice of a key.
    static Optional<UUID> parse(String text) {
        if (text.length() != LENGTH
                || text.charAt(8) != '-'
                || text.charAt(13) != '-'
                || text.charAt(18) != '-'
                || text.charAt(23) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text)).filter(key -> !key.equals(NIL));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
