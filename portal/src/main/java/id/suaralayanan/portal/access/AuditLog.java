package id.suaralayanan.portal.access;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What officers did. Rows are only ever added; they hold no password, no address, no complaint
/// text.
@Component
public final class AuditLog {
    private final DatabaseClient database;

    AuditLog(DatabaseClient database) {
        this.database = database;
    }

    /// @param officer absent where nobody is known to have acted, as in a failed sign-in
    /// @param action upper case, e.g. `SIGN_IN`
    /// @param object what was acted upon, e.g. `complaint ADU-4KX9-77PM`
    public Mono<Void> add(@Nullable Integer officer, String action, String object) {
        var insert =
                database.sql("SELECT record_audit(now(), :officer, :action, :object)")
                        .bind("action", action)
                        .bind("object", object);
        return (officer == null
                        ? insert.bindNull("officer", Integer.class)
                        : insert.bind("officer", officer))
                .then();
    }
}
