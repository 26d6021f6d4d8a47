package id.suaralayanan.portal.access.sessions;

import static id.suaralayanan.portal.database.RowReader.flag;
import static id.suaralayanan.portal.database.RowReader.instant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.access.OpaqueToken;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The open sessions of one officer, and their ends. Each end is noted: a closed session is gone
/// for every portal on this database with the next click.
@Component
public final class SessionList {
    private static final byte[] NONE = new byte[0];

    private final DatabaseClient database;
    private final Clock clock;

    SessionList(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Newest use first.
    ///
    /// @param here the session that asks
    public Mono<List<LiveSession>> of(int officer, OpaqueToken here) {
        return of(officer, here.hash());
    }

    /// Somebody else's.
    public Mono<List<LiveSession>> of(int officer) {
        return of(officer, NONE);
    }

    private Mono<List<LiveSession>> of(int officer, byte[] here) {
        return database.sql(
                        """
                        SELECT number, device, network, created_at, accessed_at, id_hash = :here AS here
                          FROM officer_session
                         WHERE officer = :officer
                           AND expires_at > :now
                           AND accessed_at > :idle_since
                         ORDER BY accessed_at DESC, number DESC
                         LIMIT 50
                        """)
                .bind("officer", officer)
                .bind("here", here)
                .bind("now", clock.instant())
                .bind("idle_since", clock.instant().minus(Sessions.IDLE))
                .map(SessionList::session)
                .all()
                .collectList();
    }

    /// Ends one session of an officer; one of somebody else's stays as it is.
    ///
    /// @param by who ends it: the officer, or an admin
    public Mono<Void> close(int officer, int number, int by) {
        return database.sql(
                        """
                        WITH closed AS (
                            DELETE FROM officer_session
                             WHERE officer = :officer AND number = :number
                            RETURNING officer)
                        SELECT record_audit(now(), :by, 'SESSION_CLOSED', 'officer ' || o.username)
                          FROM closed
                          JOIN officer o ON o.id = closed.officer
                        """)
                .bind("officer", officer)
                .bind("number", number)
                .bind("by", by)
                .then();
    }

    /// Ends all but the session that asks.
    public Mono<Void> closeOthers(int officer, OpaqueToken here, int by) {
        return closeAllBut(officer, here.hash(), by);
    }

    public Mono<Void> closeAll(int officer, int by) {
        return closeAllBut(officer, NONE, by);
    }

    private Mono<Void> closeAllBut(int officer, byte[] here, int by) {
        return database.sql(
                        """
                        WITH closed AS (
                            DELETE FROM officer_session
                             WHERE officer = :officer AND id_hash <> :here
                            RETURNING officer)
                        SELECT record_audit(now(), :by, 'SESSIONS_CLOSED', 'officer ' || o.username)
                          FROM officer o
                         WHERE o.id = (SELECT officer FROM closed LIMIT 1)
                        """)
                .bind("officer", officer)
                .bind("here", here)
                .bind("by", by)
                .then();
    }

    private static LiveSession session(Readable row) {
        return new LiveSession(
                integer(row, "number"),
                new SessionOrigin(text(row, "device"), text(row, "network")),
                instant(row, "created_at"),
                instant(row, "accessed_at"),
                flag(row, "here"));
    }
}
