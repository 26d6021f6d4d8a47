package id.suaralayanan.portal.access.sessions;

import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Oversight;
import id.suaralayanan.portal.access.Role;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The accounts of officers.
@Component
public final class Officers {
    private final DatabaseClient database;

    Officers(DatabaseClient database) {
        this.database = database;
    }

    /// An account that may sign in, with the hash of its password.
    public record Account(Officer officer, String passwordHash) {}

    /// Empty for an unknown account and for one whose officer is not in office.
    public Mono<Account> find(String username) {
        return database.sql(
                        """
                        SELECT id, username, name, role, password_hash, unit, code, unit_name, time_zone,
                               agency, agency_name, region, region_name
                          FROM officer_in_office
                         WHERE username = :username
                           AND password_hash IS NOT NULL
                        """)
                .bind("username", username)
                .map(row -> new Account(officer(row), text(row, "password_hash")))
                .one();
    }

    public Mono<Void> rehash(int officer, String passwordHash) {
        return database.sql("UPDATE officer SET password_hash = :hash WHERE id = :id")
                .bind("hash", passwordHash)
                .bind("id", officer)
                .then();
    }

    /// Reads the columns `id, username, name, role, unit, code, unit_name, time_zone, agency,
    /// agency_name, region, region_name`.
    public static Officer officer(Readable row) {
        Integer unit = row.get("unit", Integer.class);
        return new Officer(
                integer(row, "id"),
                text(row, "username"),
                text(row, "name"),
                Role.valueOf(text(row, "role")),
                unit == null ? null : post(row, unit),
                oversight(row));
    }

    private static @Nullable Oversight oversight(Readable row) {
        String agency = row.get("agency", String.class);
        String region = row.get("region", String.class);
        if (agency != null) {
            return new Oversight(Oversight.Kind.AGENCY, agency, text(row, "agency_name"));
        }
        return region == null
                ? null
                : new Oversight(Oversight.Kind.REGION, region, text(row, "region_name"));
    }

    private static Officer.Post post(Readable row, int unit) {
        return new Officer.Post(
                unit, text(row, "code"), text(row, "unit_name"), text(row, "time_zone"));
    }
}
