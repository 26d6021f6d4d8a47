package id.suaralayanan.portal.database;

import io.r2dbc.spi.R2dbcNonTransientResourceException;

/// Nobody answers at the database's address. Cheap to throw: it happens to every request of an
/// outage.
final class DatabaseSilent extends R2dbcNonTransientResourceException {
    DatabaseSilent() {
        super("the database does not answer");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
