package id.suaralayanan.portal.inspections;

import id.suaralayanan.portal.web.CsvFile;
import java.util.List;
import java.util.stream.Collectors;

/// A plan as a CSV file with everything that drawing again needs.
final class InspectionFile {
    private static final List<String> HEADER =
            List.of(
                    "plan", "period", "seed", "method", "place", "drawn", "unit", "name", "region",
                    "points", "chance", "signs");

    private InspectionFile() {}

    static byte[] content(InspectionPlan plan) {
        var csv = new CsvFile(HEADER);
        for (PlannedVisit visit : plan.units()) {
            csv.row(
                    List.of(
                            plan.id(),
                            plan.period().code(),
                            plan.seed(),
                            plan.method(),
                            visit.place(),
                            visit.drawn(),
                            visit.code(),
                            visit.name(),
                            visit.region(),
                            visit.points(),
                            visit.exactChance(),
                            visit.signs().stream()
                                    .map(Enum::name)
                                    .collect(Collectors.joining(";"))));
        }
        return csv.bytes();
    }
}
