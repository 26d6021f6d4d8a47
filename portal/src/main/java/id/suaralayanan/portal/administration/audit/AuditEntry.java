package id.suaralayanan.portal.administration.audit;

import java.time.Instant;

/// One thing that an officer did.
///
/// @param by name of the officer; empty where none is known
/// @param detail what was changed, as JSON; empty where nothing is noted
public record AuditEntry(
        long number, Instant at, String by, String action, String object, String detail) {}
