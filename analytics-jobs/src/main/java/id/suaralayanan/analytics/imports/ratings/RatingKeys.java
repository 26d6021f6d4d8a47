package id.suaralayanan.analytics.imports.ratings;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.suaralayanan.analytics.csv.CsvColumns;
import id.suaralayanan.analytics.imports.ratings.RatingRow.Respondent;
import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.sheets.Scores;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// By what a row of a file is known again; the rules are in the package documentation.
final class RatingKeys {
    /// What is known by itself, whether it stands in the row or in an option.
    private static final Set<String> APART = Set.of("unit", "service", "date", "channel", "key");

    /// Equal rows seen so far.
    private final Occurrences seen = new Occurrences();

    /// What a rating is about, as the file or the options say.
    record About(String unit, String service, LocalDate date, Channel channel) {
        private List<String> parts() {
            return List.of(unit, service, date.toString(), channel.name());
        }
    }

    UUID key(About about, CsvColumns.Cells cells) {
        String key = cells.get("key");
        if (!key.isEmpty()) {
            return isUuid(key)
                    ? UUID.fromString(key)
                    : uuid(digest(List.of("key", about.unit(), key)));
        }
        var parts = new ArrayList<>(about.parts());
        cells.filled()
                .forEach((column, cell) -> {
                    if (!APART.contains(column)) {
                        parts.add(column);
                        parts.add(isElement(column) ? written(cell) : cell);
                    }
                });
        UUID row = uuid(digest(parts));
        int before = seen.add(row.getLeastSignificantBits());
        return before == 0 ? row : uuid(digest(List.of(row.toString(), Integer.toString(before))));
    }

    private static boolean isElement(String column) {
        return column.length() == 2 && column.charAt(0) == 'u';
    }

    /// An answer is the same as `3` and as `3,0`.
    private static String written(String cell) {
        var score = Scores.read(cell);
        return score.isPresent() ? Integer.toString(score.getAsInt()) : cell;
    }

    /// Tells apart what is stored under one key.
    static byte[] fingerprint(
            About about,
            List<@Nullable Integer> scores,
            Respondent respondent,
            Optional<String> comment) {
        var parts = new ArrayList<>(about.parts());
        scores.forEach(score -> parts.add(String.valueOf(score)));
        parts.add(respondent.toString());
        parts.add(comment.orElse(""));
        return digest(parts);
    }

    private static boolean isUuid(String key) {
        return key.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    }

    /// No cell holds the zero byte that ends each part.
    private static byte[] digest(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(UTF_8));
                digest.update((byte) 0);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The first half of a digest as a UUID of version 8.
    private static UUID uuid(byte[] digest) {
        var halves = ByteBuffer.wrap(digest);
        long most = halves.getLong() & ~0xF000L | 0x8000L;
        long least = halves.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }
}
