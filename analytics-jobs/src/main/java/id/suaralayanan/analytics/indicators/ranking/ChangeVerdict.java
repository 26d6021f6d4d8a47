package id.suaralayanan.analytics.indicators.ranking;

import id.suaralayanan.analytics.indicators.Words;
import id.suaralayanan.analytics.indicators.statistics.PValueAdjustment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a unit did since the period it is compared with, as far as the data can tell.
public enum ChangeVerdict {
    IMPROVED("Membaik dengan pasti", "Improved for certain"),
    NO_MEASURABLE_CHANGE("Tidak ada perubahan yang terukur", "No measurable change"),
    DECLINED("Menurun dengan pasti", "Declined for certain");

    public static final String FORMULA = "change/1";

    private final Words words;

    ChangeVerdict(String id, String en) {
        this.words = new Words(id, en);
    }

    public Words words() {
        return words;
    }

    /// A change with its p-value as adjusted for all units of the publication.
    public record Judged(Change change, double adjustedP, ChangeVerdict verdict) {}

    /// The changes of all units of a publication, in their order; empty where there is none to
    /// judge. Among all that are called certain about one in twenty is a false alarm.
    public static List<Optional<Judged>> judge(List<Optional<Change>> changes) {
        double[] adjusted =
                PValueAdjustment.benjaminiHochberg(
                        changes.stream()
                                .flatMap(Optional::stream)
                                .mapToDouble(Change::p)
                                .toArray());
        var judged = new ArrayList<Optional<Judged>>();
        int at = 0;
        for (Optional<Change> change : changes) {
            double q = change.isPresent() ? adjusted[at++] : 1;
            judged.add(change.map(own -> new Judged(own, q, of(own, q))));
        }
        return judged;
    }

    private static ChangeVerdict of(Change change, double adjustedP) {
        if (adjustedP >= PValueAdjustment.LEVEL) {
            return NO_MEASURABLE_CHANGE;
        }
        return change.difference() > 0 ? IMPROVED : DECLINED;
    }
}
