package id.suaralayanan.portal.search.update;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.infra.ScratchPostgres;
import id.suaralayanan.portal.search.AComplaint;
import id.suaralayanan.portal.search.ComplaintSearch;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.r2dbc.connection.SingleConnectionFactory;
import org.springframework.r2dbc.core.DatabaseClient;

/// A database with two units, for complaints that come and change; read as the portal reads it.
public final class ComplaintDatabase implements AutoCloseable {
    private final ScratchDatabase database = ScratchPostgres.fresh();
    private final Connection connection = connect();
    private final SingleConnectionFactory session = session();

    public ComplaintDatabase() {
        run(
                """
                INSERT INTO region (code, parent, name) VALUES
                    ('64', NULL, 'Kalimantan Timur'), ('64.71', '64', 'Kota Balikpapan');
                INSERT INTO unit_type (code, name, name_en) VALUES ('DISDUKCAPIL-KOTA', 'Disdukcapil', 'Civil registry');
                INSERT INTO unit (code, name, short_name, type, region, time_zone) VALUES
                    ('64.71-DISDUKCAPIL', 'Disdukcapil', 'Disdukcapil', 'DISDUKCAPIL-KOTA', '64.71', 'Asia/Makassar'),
                    ('64.71-SAMSAT', 'Samsat', 'Samsat', 'DISDUKCAPIL-KOTA', '64.71', 'Asia/Makassar');
                CREATE FUNCTION file_complaint(id bigint, ticket text, what text, identity text DEFAULT 'ANONYMOUS',
                                               secret boolean DEFAULT false, integrity boolean DEFAULT false)
                RETURNS void LANGUAGE sql AS $$
                    INSERT INTO complaint (id, ticket, receipt_hash, unit, class, identity, secret, integrity, text, received_at,
                                           due_verify, due_reply, due_finish, calendar_version)
                    OVERRIDING SYSTEM VALUE
                    SELECT id, ticket, sha256(ticket::bytea), 1, 'COMPLAINT', identity, secret, integrity, what, now(),
                           now(), now(), now(), 1
                $$;
                """);
    }

    /// Its writes need not survive a crash: the tests are about what is visible.
    Connection connect() {
        var address = database.superuser();
        try {
            var connection =
                    DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties());
            run(connection, "SET synchronous_commit = off");
            return connection;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void run(String sql) {
        run(connection, sql);
    }

    static void run(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void file(long id, String text) {
        file(connection, id, text);
    }

    static void file(Connection connection, long id, String text) {
        run(
                connection,
                "SELECT file_complaint(%d, '%s', '%s')".formatted(id, AComplaint.ticket(id), text));
    }

    /// What a statement of one column gives.
    List<String> read(String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// One session of the portal's role.
    private SingleConnectionFactory session() {
        var web = database.web();
        var session =
                new SingleConnectionFactory(
                        new PostgresqlConnectionFactory(
                                PostgresqlConnectionConfiguration.builder()
                                        .host(web.host())
                                        .port(web.port())
                                        .database(web.database())
                                        .username(web.user())
                                        .password(web.password())
                                        .options(web.sessionOptions())
                                        .build()));
        session.setSuppressClose(true);
        return session;
    }

    IndexUpdater follower(ComplaintSearch search) {
        return new IndexUpdater(new ComplaintTexts(DatabaseClient.create(session)), search);
    }

    @Override
    public void close() throws SQLException {
        session.destroy();
        connection.close();
        database.close();
    }
}
