package id.suaralayanan.portal.complaints.office.inbox;

import id.suaralayanan.portal.complaints.lifecycle.Status;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.CsvFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of an inbox for a spreadsheet, in the order of the list, without a word of a citizen.
/// Dates are those of the unit.
final class InboxFile {
    /// Rows of one file; who needs more narrows the filters.
    static final int MOST = 10_000;

    private static final List<String> HEADER =
            List.of(
                    "nomor",
                    "unit",
                    "jenis",
                    "layanan",
                    "kategori",
                    "status",
                    "masuk",
                    "batas",
                    "lewat",
                    "petugas",
                    "ikut_melapor");

    private InboxFile() {}

    static byte[] of(List<InboxRow> rows, Registry registry, Instant now) {
        var file = new CsvFile(HEADER);
        rows.forEach(row -> registry.unit(row.unit()).ifPresent(unit -> add(file, row, unit, now)));
        return file.bytes();
    }

    private static void add(CsvFile file, InboxRow row, Unit unit, Instant now) {
        Instant due = row.due();
        boolean late =
                due != null && due.isBefore(now) && row.status().turn() != Status.Turn.CITIZEN;
        file.row(
                Arrays.asList(
                        row.ticket(),
                        unit.code(),
                        row.kind(),
                        row.service(),
                        row.category(),
                        row.status(),
                        day(row.receivedAt(), unit),
                        day(due, unit),
                        late ? "ya" : "tidak",
                        row.assignee(),
                        row.supporters()));
    }

    private static @Nullable LocalDate day(@Nullable Instant at, Unit unit) {
        return Optional.ofNullable(at)
                .map(time -> LocalDate.ofInstant(time, unit.zone()))
                .orElse(null);
    }
}
