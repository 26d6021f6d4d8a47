package id.suaralayanan.portal.alerts.letters;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.alerts.WatchedFrom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Who wants letters about which unit. A unit is watched from the first time on that somebody does.
@Component
record Subscriptions(DatabaseClient database, Clock clock) {
    private static final String STORE =
            """
            WITH watched AS (
            """
                    + WatchedFrom.NOW
                    + """
                    )
                    INSERT INTO alert_subscription (officer, unit, alerts, digest, language, changed_at)
                    VALUES (:officer, :unit, :alerts, :digest, :language, :now)
                    ON CONFLICT (officer, unit) DO UPDATE
                       SET alerts = excluded.alerts, digest = excluded.digest, language = excluded.language,
                           changed_at = excluded.changed_at
                    """;

    Mono<Subscription> of(int officer, int unit) {
        return database.sql(
                        """
                        SELECT alerts, digest, language
                          FROM alert_subscription
                         WHERE officer = :officer AND unit = :unit
                        """)
                .bind("officer", officer)
                .bind("unit", unit)
                .map(row ->
                        new Subscription(
                                flag(row, "alerts"), flag(row, "digest"), text(row, "language")))
                .one()
                .defaultIfEmpty(Subscription.NONE);
    }

    Mono<Void> store(Officer officer, Subscription wanted) {
        var post = officer.ownUnit();
        return wanted.isNothing()
                ? end(officer.id(), post.unit())
                : database.sql(STORE)
                        .bind("officer", officer.id())
                        .bind("unit", post.unit())
                        .bind("alerts", wanted.alerts())
                        .bind("digest", wanted.digest())
                        .bind("language", wanted.language())
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .bind("today", LocalDate.ofInstant(clock.instant(), post.zone()))
                        .then();
    }

    /// Nothing more is sent, and nothing of what waits.
    Mono<Void> end(int officer, int unit) {
        return database.sql(
                        "DELETE FROM alert_subscription WHERE officer = :officer AND unit = :unit")
                .bind("officer", officer)
                .bind("unit", unit)
                .then();
    }

    /// Where letters to an officer go; empty without an address.
    Mono<String> address(int officer) {
        return database.sql("SELECT email FROM officer_address WHERE id = :officer")
                .bind("officer", officer)
                .map(row -> text(row, "email"))
                .one();
    }
}
