package id.suaralayanan.portal.units;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// An office that serves citizens (*unit penyelenggara pelayanan publik*).
///
/// @param id key in the database, never shown
/// @param code official code, e.g. `64.71-DISDUKCAPIL`
/// @param type its peer group (*kelompok sejenis*); units are compared inside one type only
/// @param region Kemendagri code, always text
/// @param agency code of the agency (*instansi*) it belongs to
/// @param zone where its days and periods begin
/// @param calendar code of the calendar with its working days
/// @param closedOn first day on which it no longer serves
/// @param heir key of the unit that it goes on in; only of a closed one
/// @param sample whether it belongs to the made-up sample data
/// @param freeByLaw whether its services cost nothing by law
public record Unit(
        int id,
        String code,
        String name,
        String shortName,
        String type,
        String region,
        @Nullable String agency,
        ZoneId zone,
        String calendar,
        @Nullable String address,
        @Nullable LocalDate closedOn,
        @Nullable Integer heir,
        boolean sample,
        boolean freeByLaw) {
    /// The date on its own wall.
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public boolean isClosed(Clock clock) {
        return closedOn != null && !closedOn.isAfter(today(clock));
    }
}
