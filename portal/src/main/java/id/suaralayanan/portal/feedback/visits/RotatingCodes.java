package id.suaralayanan.portal.feedback.visits;

import id.suaralayanan.portal.feedback.VisitCode;
import id.suaralayanan.portal.feedback.intake.VisitHashes;
import id.suaralayanan.portal.units.Unit;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Visit codes on the screen of a device: one after another, each good for a while and for one
/// answer.
///
/// The device gets a code to show, never whether it was used: a screen that changed with an answer
/// would tell whose answer it was. How many codes a device may show is bounded, and how many it did
/// show stands on the page of those who mint.
@Component
public final class RotatingCodes {
    /// Long enough to answer nine questions without haste, too short to hoard codes.
    static final Duration LASTS = Duration.ofMinutes(30);

    /// A device asks twice a minute; who knows its address gets no more.
    static final Duration PAUSE = Duration.ofSeconds(20);

    /// Ten hours of two codes a minute.
    static final int MOST_A_DAY = 1_200;

    private final DatabaseClient database;
    private final VisitHashes hashes;
    private final Clock clock;

    RotatingCodes(DatabaseClient database, VisitHashes hashes, Clock clock) {
        this.database = database;
        this.hashes = hashes;
        this.clock = clock;
    }

    /// The next code of a device.
    ///
    /// @param device its id
    /// @param unit where it stands, and the only one where the code is good
    /// @return empty when it is too soon, when the day's codes were all shown or withdrawn, or when
    ///   the device shows none
    public Mono<VisitCode> next(int device, Unit unit) {
        var code = VisitCodeGenerator.sheet(unit.code(), unit.today(clock), 1).getFirst();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return database.sql(
                        "SELECT show_visit_code(:device, :hash, :day, :now, :until, :since, :most) AS shown")
                .bind("device", device)
                .bind("hash", hashes.of(unit.code(), code))
                .bind("day", unit.today(clock))
                .bind("now", now)
                .bind("until", now.plus(LASTS))
                .bind("since", now.minus(PAUSE))
                .bind("most", MOST_A_DAY)
                .map(row -> Objects.requireNonNull(row.get("shown", Boolean.class)))
                .one()
                .filter(shown -> shown)
                .map(_ -> code);
    }
}
