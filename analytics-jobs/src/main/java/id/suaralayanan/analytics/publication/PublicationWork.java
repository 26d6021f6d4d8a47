package id.suaralayanan.analytics.publication;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.publication.content.PublicationStatement.Objections;
import id.suaralayanan.analytics.publication.content.PublicationStatement.Superseded;
import id.suaralayanan.analytics.transparency.Hash;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A publication that waits for the job.
///
/// @param wantsContent whether its content has to be made
/// @param isApproved whether it is to be published
/// @param earlier the publication that this one restates, by its key
record PublicationWork(
        int id,
        Period period,
        int version,
        String reason,
        Instant opened,
        @Nullable Instant objectionsUntil,
        Objections objections,
        boolean wantsContent,
        boolean isApproved,
        Optional<Superseded> supersedes,
        Optional<Integer> earlier) {
    /// All that wait: content first, which needs no key, then the oldest.
    static List<PublicationWork> all(JdbcClient database) {
        return database.sql("SELECT * FROM publication_work ORDER BY wants_content DESC, id")
                .query((row, _) -> of(row))
                .list();
    }

    private static PublicationWork of(ResultSet row) throws SQLException {
        String entry = row.getString("superseded_entry");
        return new PublicationWork(
                row.getInt("id"),
                Period.parse(row.getString("period")),
                row.getInt("version"),
                row.getString("reason"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("objections_until", OffsetDateTime.class)),
                new Objections(row.getLong("filed"), row.getLong("accepted")),
                row.getBoolean("wants_content"),
                row.getObject("approved_at") != null,
                entry == null
                        ? Optional.empty()
                        : Optional.of(new Superseded(row.getInt("superseded"), digest(entry))),
                entry == null
                        ? Optional.empty()
                        : Optional.of(row.getInt("superseded_publication")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static String digest(String entry) {
        return Hash.of(entry.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
