package id.suaralayanan.portal.complaints;

import java.time.Instant;

/// One line of the history of a case.
///
/// @param kind what happened, see [Step#event()]; a case begins with `RECEIVED`
public record CaseEvent(Instant at, String kind, Actor actor) {}
