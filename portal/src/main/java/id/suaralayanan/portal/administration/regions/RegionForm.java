package id.suaralayanan.portal.administration.regions;

import id.suaralayanan.analytics.csv.Problems;
import id.suaralayanan.analytics.registry.RegionReader;
import id.suaralayanan.analytics.registry.RegionRow;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What an admin typed for a region.
///
/// @param seen the name that a known region had when the page was shown; empty for a new one
public record RegionForm(String kode, String nama, String seen) {
    static final RegionForm EMPTY = new RegionForm("", "", "");

    static RegionForm of(UnaryOperator<String> field) {
        return new RegionForm(field.apply("kode"), field.apply("nama"), field.apply("lama"));
    }

    /// The region, by the rule of the files of regions.
    Optional<RegionRow> region(Problems problems) {
        return RegionReader.read(column -> column.equals("kode") ? kode : nama, problems);
    }
}
