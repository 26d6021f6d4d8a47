package id.suaralayanan.portal.sampling;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.suaralayanan.analytics.csv.Line;
import id.suaralayanan.analytics.csv.UnusableFile;
import id.suaralayanan.analytics.sheets.Decimals;
import id.suaralayanan.analytics.sheets.SheetFile;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.Form;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What an officer typed or pasted about visits.
///
/// @param typed fields by service code, as they were typed
/// @param pasted lines copied from a spreadsheet: service and number
record VisitForm(Map<String, String> typed, String pasted) {
    private static final int MOST = 100_000_000;

    static VisitForm of(Form form, List<Service> services) {
        var typed = new LinkedHashMap<String, String>();
        services.forEach(service -> typed.put(service.code(), form.line("n-" + service.code())));
        return new VisitForm(typed, form.raw("tempel"));
    }

    /// Numbers by service code; a pasted line goes before a typed field.
    Map<String, Integer> read(List<Service> services, List<FieldError> faults) {
        var visits = new LinkedHashMap<String, Integer>();
        for (Service service : services) {
            String text = typed.getOrDefault(service.code(), "");
            if (!text.isEmpty()) {
                number(text)
                        .ifPresentOrElse(
                                number -> visits.put(service.code(), number),
                                () -> faults.add(noNumber(service)));
            }
        }
        if (!pasted.isBlank()) {
            readPasted(services, visits, faults);
        }
        if (visits.isEmpty() && faults.isEmpty()) {
            faults.add(FieldError.in("tempel", "sample.fault.nothing"));
        }
        return visits;
    }

    private static FieldError noNumber(Service service) {
        return FieldError.in("n-" + service.code(), "sample.fault.number", service.name());
    }

    private static OptionalInt number(String text) {
        OptionalInt number = Decimals.readWhole(text);
        return number.isPresent() && number.getAsInt() <= MOST ? number : OptionalInt.empty();
    }

    /// Lines with a number behind a known service are taken, lines without a number are headings
    /// and notes; a number behind an unknown service is a fault.
    private void readPasted(
            List<Service> services, Map<String, Integer> visits, List<FieldError> faults) {
        byte[] bytes = pasted.getBytes(UTF_8);
        try (var lines = SheetFile.open(() -> new ByteArrayInputStream(bytes))) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get() instanceof Line.Row row && row.fields().size() > 1) {
                    OptionalInt number = number(row.fields().getLast());
                    Optional<Service> service = service(services, row.fields());
                    if (number.isPresent() && service.isPresent()) {
                        visits.put(service.get().code(), number.getAsInt());
                    } else if (number.isPresent() && !isTotal(row)) {
                        faults.add(FieldError.in("tempel", "sample.fault.service"));
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (UnusableFile _) {
            faults.add(FieldError.in("tempel", "sample.fault.nothing"));
        }
    }

    private static boolean isTotal(Line.Row row) {
        return row.fields().stream()
                .anyMatch(
                        cell -> cell.strip().toLowerCase(Locale.ROOT).matches("jumlah.*|total.*"));
    }

    private static Optional<Service> service(List<Service> services, List<String> cells) {
        return cells.stream()
                .map(String::strip)
                .flatMap(cell ->
                        services.stream()
                                .filter(it ->
                                        it.code().equalsIgnoreCase(cell)
                                                || it.name().equalsIgnoreCase(cell)))
                .findFirst();
    }
}
