package id.suaralayanan.portal.units;

import java.util.List;
import java.util.Optional;

/// One page of the units that were found.
///
/// @param page from 1
/// @param total how many were found on all pages
/// @param elsewhere where nothing was found: who is in charge of what was looked for
public record UnitPage(List<Unit> units, int page, long total, Optional<Elsewhere> elsewhere) {
    public UnitPage {
        units = List.copyOf(units);
    }

    /// Number of pages, 0 when nothing was found.
    public long pages() {
        return Math.ceilDiv(total, UnitQuery.PAGE_SIZE);
    }

    /// The matter of an institution that is not here.
    public record Elsewhere(String matter, String institution) {}
}
