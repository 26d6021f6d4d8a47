package id.suaralayanan.portal.zone;

import id.suaralayanan.analytics.indicators.zone.Bounds;
import id.suaralayanan.analytics.indicators.zone.PerceptionReading;
import id.suaralayanan.analytics.indicators.zone.ZoneCriterion;
import id.suaralayanan.portal.web.CsvFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A list of units as a CSV file.
final class ZoneFile {
    private static final List<String> INDEX = List.of("value", "low", "high", "respondents");

    private ZoneFile() {}

    static String name(ZoneList list) {
        return "zona-integritas-%s-%s"
                .formatted(list.stage().name().toLowerCase(Locale.ROOT), list.period().code());
    }

    static byte[] content(ZoneList list, List<ZoneList.Row> rows) {
        var csv = new CsvFile(header());
        rows.forEach(row -> csv.row(cells(list, row)));
        return csv.bytes();
    }

    private static List<String> header() {
        var header =
                new ArrayList<>(List.of("unit", "name", "period", "stage", "ready", "certain"));
        header.addAll(List.of("only_missing", "missing"));
        INDEX.forEach(part -> header.add("ipkp_" + part));
        INDEX.forEach(part -> header.add("ipak_" + part));
        for (var criterion : ZoneCriterion.values()) {
            header.add(criterion.name().toLowerCase(Locale.ROOT) + "_points");
        }
        header.add("rules_version");
        return header;
    }

    private static List<@Nullable Object> cells(ZoneList list, ZoneList.Row row) {
        var readiness = row.readiness();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.unit().code());
        cells.add(row.unit().name());
        cells.add(list.period().code());
        cells.add(list.stage());
        cells.add(readiness.isReady());
        cells.add(readiness.isCertain());
        cells.add(readiness.onlyMissing().map(Enum::name).orElse(""));
        cells.add(
                String.join(
                        ";",
                        readiness.missing().stream()
                                .map(it -> it.criterion() + ":" + it.attainment())
                                .toList()));
        cells.addAll(index(row.unit().evidence().ipkp()));
        cells.addAll(index(row.unit().evidence().ipak()));
        Stream.of(ZoneCriterion.values()).forEach(it -> cells.add(points(row, it)));
        cells.add(list.rules().version());
        return cells;
    }

    private static List<@Nullable Object> index(Optional<PerceptionReading> reading) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(reading.map(PerceptionReading::value).orElse(null));
        cells.add(reading.map(PerceptionReading::low).orElse(null));
        cells.add(reading.map(PerceptionReading::high).orElse(null));
        cells.add(reading.map(PerceptionReading::respondents).orElse(null));
        return cells;
    }

    private static @Nullable Object points(ZoneList.Row row, ZoneCriterion criterion) {
        return row.readiness().requirements().stream()
                .filter(it -> it.criterion() == criterion)
                .findFirst()
                .flatMap(it -> it.reached().map(Bounds::value))
                .orElse(null);
    }
}
