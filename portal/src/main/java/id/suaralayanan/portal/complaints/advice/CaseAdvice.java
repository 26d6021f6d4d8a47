package id.suaralayanan.portal.complaints.advice;

import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What an officer is told of a case, and what officers said of it. Nothing is closed, hidden or
/// sent on by it.
@Component
public final class CaseAdvice {
    private final TextAdvice texts;
    private final DatabaseClient database;

    CaseAdvice(TextAdvice texts, DatabaseClient database) {
        this.texts = texts;
        this.database = database;
    }

    /// @param category that the words speak for, if they say enough
    /// @param stance likewise
    /// @param said the stance that an officer put right
    public record Of(Optional<Advice> category, Optional<Advice> stance, Optional<Stance> said) {
        /// What an officer said counts, and else what the words say.
        public Optional<Stance> meant() {
            return said.or(() -> stance.flatMap(advice -> Stance.read(advice.label())));
        }
    }

    /// @param words as the officer may read them
    /// @param unit of the officer; [TextAdvice#NO_UNIT] for the levels above
    public Mono<Of> of(long complaint, String words, int unit) {
        return Mono.zip(texts.category(words, unit), texts.stance(words, unit), said(complaint))
                .map(parts -> new Of(told(parts.getT1()), told(parts.getT2()), parts.getT3()));
    }

    private static Optional<Advice> told(List<Advice> advice) {
        return advice.stream().limit(1).filter(Advice::isWorthTelling).findFirst();
    }

    private Mono<Optional<Stance>> said(long complaint) {
        return database.sql("SELECT stance FROM complaint_stance WHERE complaint = :id")
                .bind("id", complaint)
                .map(row -> Stance.read(text(row, "stance")))
                .one()
                .defaultIfEmpty(Optional.empty());
    }

    /// Puts right how a case is meant; the last word counts.
    public Mono<Boolean> say(long complaint, Stance stance, int officer, Instant at) {
        return database.sql(
                        """
                        WITH said AS (
                            INSERT INTO complaint_stance (complaint, stance, officer, at)
                            VALUES (:id, :stance, :officer, :at)
                                ON CONFLICT (complaint) DO UPDATE
                               SET stance = excluded.stance, officer = excluded.officer, at = excluded.at
                            RETURNING complaint)
                        SELECT count(record_audit(:at, :officer, 'COMPLAINT_STANCE', 'complaint ' || c.ticket)) AS said
                          FROM said JOIN complaint c ON c.id = said.complaint
                        """)
                .bind("id", complaint)
                .bind("stance", stance.name())
                .bind("officer", officer)
                .bind("at", at)
                .map(row -> number(row, "said") > 0)
                .one();
    }
}
