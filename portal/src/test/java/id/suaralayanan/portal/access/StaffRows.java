package id.suaralayanan.portal.access;

import id.suaralayanan.infra.ScratchDatabase;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/// Units and officers for tests, as rows.
public final class StaffRows {
    public static final String PASSWORD = "kata-sandi-petugas-uji";

    private static final String HASH =
            Objects.requireNonNull(
                    PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD));

    private StaffRows() {}

    /// A unit of the peer group `UJI` in a region of its own; nothing happens when it is there.
    public static void unit(ScratchDatabase database, String code, String name) {
        run(
                database,
                """
                INSERT INTO region (code, name) VALUES (split_part('%1$s', '-', 1), 'Daerah uji')
                    ON CONFLICT DO NOTHING;
                INSERT INTO unit_type (code, name, name_en) VALUES ('UJI', 'Kantor uji', 'Test office')
                    ON CONFLICT DO NOTHING;
                INSERT INTO unit (code, name, short_name, type, region, time_zone)
                VALUES ('%1$s', '%2$s', '%2$s', 'UJI', split_part('%1$s', '-', 1), 'Asia/Makassar')
                    ON CONFLICT DO NOTHING;
                """
                        .formatted(code, name));
    }

    /// An officer with [#PASSWORD]; `unit` is a code, or empty for an officer of no unit.
    public static void officer(ScratchDatabase database, String username, Role role, String unit) {
        run(
                database,
                """
                INSERT INTO officer (username, name, password_hash, role, unit)
                VALUES ('%1$s', 'Petugas %1$s', '%2$s', '%3$s', (SELECT id FROM unit WHERE code = '%4$s'))
                    ON CONFLICT (username) DO NOTHING
                """
                        .formatted(username, HASH, role, unit));
    }

    public static void run(ScratchDatabase database, String sql) {
        try (var connection = database.superuser().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// The first column of the first row as text; empty when there is none.
    public static String ask(ScratchDatabase database, String sql) {
        try (var connection = database.superuser().connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
