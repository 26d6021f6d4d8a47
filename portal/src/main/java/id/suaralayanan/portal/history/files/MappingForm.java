package id.suaralayanan.portal.history.files;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.indicators.index.PastScale;
import id.suaralayanan.analytics.sheets.Meaning;
import id.suaralayanan.analytics.sheets.SheetTable;
import id.suaralayanan.portal.history.reading.PastKind;
import id.suaralayanan.portal.history.reading.PastMapping;
import id.suaralayanan.portal.web.form.Form;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the form of a file says of its columns.
final class MappingForm {
    private MappingForm() {}

    /// A column that the form does not name is not taken.
    static PastMapping read(Form form, SheetTable table) {
        List<Meaning> columns =
                IntStream.range(0, table.header().fields().size())
                        .mapToObj(
                                i -> form.choice("kolom-" + i, Meaning.class).orElse(Meaning.OTHER))
                        .toList();
        return new PastMapping(
                columns,
                form.choice("isi", PastKind.class).orElse(PastKind.ANSWERS),
                form.choice("skala", PastScale.class).orElse(PastScale.NINE),
                period(form));
    }

    private static Optional<Period> period(Form form) {
        String part = form.line("bagian");
        return Period.find(form.line("tahun") + (part.isEmpty() ? "" : "-" + part));
    }
}
