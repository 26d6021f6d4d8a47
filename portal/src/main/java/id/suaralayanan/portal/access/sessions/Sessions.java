package id.suaralayanan.portal.access.sessions;

import static id.suaralayanan.portal.database.RowReader.instant;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.access.secondfactor.SecondFactorSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Sessions of officers, as rows: they survive a restart, serve every replica, and end at once when
/// the row goes, the officer is stopped or the last day is over.
///
/// One of a role that must have a second factor is none as long as the officer has no app: it was
/// opened before that was asked for. An identity provider asks for one of its own.
///
/// A session ends 30 minutes after its last use and 12 hours after its start, whichever is first.
@Component
@EnableConfigurationProperties(SecondFactorSettings.class)
public final class Sessions {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    /// The last use is written at most this often, so reading pages does not write.
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private static final String OPEN =
            """
            WITH expired AS (
                DELETE FROM officer_session
                 WHERE expires_at <= :now OR accessed_at <= :idle_since),
            opened AS (
                INSERT INTO officer_session
                       (id_hash, officer, attributes, created_at, accessed_at, expires_at,
                        device, network)
                VALUES (:hash, :officer, '', :now, :now, :end, :device, :network)
                RETURNING officer)
            SELECT record_audit(now(), officer, 'SIGN_IN', :object)
              FROM opened
            """;
    private static final String LIVE =
            """
            SELECT o.id, o.username, o.name, o.role, s.accessed_at,
                   o.unit, o.code, o.unit_name, o.time_zone,
                   o.agency, o.agency_name, o.region, o.region_name
              FROM officer_session s
              JOIN officer_in_office o ON o.id = s.officer
             WHERE s.id_hash = :hash
               AND s.expires_at > :now
               AND s.accessed_at > :idle_since
               AND (o.role <> ALL (:protected) OR s.provider_session IS NOT NULL
                    OR EXISTS (SELECT FROM officer_second_factor f
                                WHERE f.officer = o.id AND f.confirmed_at IS NOT NULL))
            """;

    private final DatabaseClient database;
    private final String[] mustHaveFactor;
    private final Clock clock;

    Sessions(DatabaseClient database, SecondFactorSettings settings, Clock clock) {
        this.database = database;
        mustHaveFactor = settings.names();
        this.clock = clock;
    }

    /// Starts a session under a new id and notes the sign-in, both or neither; removes what has
    /// expired meanwhile.
    ///
    /// @param origin by which the officer recognises it in the list of sessions
    public Mono<OpaqueToken> open(Officer officer, SessionOrigin origin) {
        var id = OpaqueToken.random();
        Instant now = clock.instant();
        return database.sql(OPEN)
                .bind("hash", id.hash())
                .bind("officer", officer.id())
                .bind("object", "officer " + officer.username())
                .bind("device", origin.device())
                .bind("network", origin.network())
                .bind("now", now)
                .bind("idle_since", now.minus(IDLE))
                .bind("end", now.plus(LONGEST))
                .then()
                .thenReturn(id);
    }

    /// The officer of a live session; empty for an unknown or expired one, and of who is not in
    /// office.
    public Mono<Officer> find(OpaqueToken id) {
        Instant now = clock.instant();
        return database.sql(LIVE)
                .bind("hash", id.hash())
                .bind("now", now)
                .bind("idle_since", now.minus(IDLE))
                .bind("protected", mustHaveFactor)
                .map(row -> new Use(Officers.officer(row), instant(row, "accessed_at")))
                .one()
                .flatMap(use ->
                        use.last().isAfter(now.minus(GRAIN))
                                ? Mono.just(use.officer())
                                : touch(id, now).thenReturn(use.officer()));
    }

    private record Use(Officer officer, Instant last) {}

    private Mono<Void> touch(OpaqueToken id, Instant now) {
        return database.sql("UPDATE officer_session SET accessed_at = :now WHERE id_hash = :hash")
                .bind("now", now)
                .bind("hash", id.hash())
                .then();
    }

    /// Ends a session and notes it; an unknown one is no fault.
    public Mono<Void> close(OpaqueToken id) {
        return database.sql(
                        """
                        WITH closed AS (
                            DELETE FROM officer_session WHERE id_hash = :hash RETURNING officer)
                        SELECT record_audit(now(), o.id, 'SIGN_OUT', 'officer ' || o.username)
                          FROM closed
                          JOIN officer o ON o.id = closed.officer
                        """)
                .bind("hash", id.hash())
                .then();
    }
}
