package id.suaralayanan.portal.database;

import io.r2dbc.spi.R2dbcException;
import org.springframework.dao.DataIntegrityViolationException;

/// Whether a row was refused because another one holds its time (an exclusion constraint).
///
/// Two such rows put in at the same moment wait for each other, until PostgreSQL ends one of the
/// two as a deadlock: that says the same, and must not be told as a fault of the server.
public final class OverlapRefusal {
    private static final String DEADLOCK = "40P01";

    private OverlapRefusal() {}

    public static boolean is(Throwable failure) {
        return failure instanceof DataIntegrityViolationException
                || failure.getCause() instanceof R2dbcException refusal
                        && DEADLOCK.equals(refusal.getSqlState());
    }
}
