package id.suaralayanan.portal.database;

import io.r2dbc.spi.R2dbcNonTransientResourceException;

/// No connection was to be had, so nothing was sent. Cheap to throw: it happens to every request of
/// an outage.
final class NotConnected extends R2dbcNonTransientResourceException {
    NotConnected(Throwable cause) {
        super("no connection to the database", cause);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
