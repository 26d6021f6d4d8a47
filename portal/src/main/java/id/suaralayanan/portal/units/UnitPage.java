package id.suaralayanan.portal.units;

import java.util.List;

/// One page of the units that were found.
///
/// @param page from 1
/// @param total how many were found on all pages
public record UnitPage(List<Unit> units, int page, long total) {
    public UnitPage {
        units = List.copyOf(units);
    }

    /// Number of pages, 0 when nothing was found.
    public long pages() {
        return (total + UnitQuery.PAGE_SIZE - 1) / UnitQuery.PAGE_SIZE;
    }
}
