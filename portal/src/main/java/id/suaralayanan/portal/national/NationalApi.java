package id.suaralayanan.portal.national;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.open311.clients.ApiReaders;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// The tables of the country for programs with a key that the admin gave for it (`Authorization:
/// Bearer …`). Each call is counted against the key's limit of the day, and kept.
@RestController
@RequestMapping("/api/v1/national")
record NationalApi(NationalTables tables, ApiReaders readers, JsonMapper json) {
    /// @param choice whether `type` and `period` may be said
    record Entry(String table, boolean choice, List<String> columns) {}

    @GetMapping
    Mono<List<Entry>> all(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String key) {
        return readers.admit(key, "list")
                .thenReturn(
                        Stream.of(NationalData.values())
                                .map(data ->
                                        new Entry(
                                                data.path(),
                                                data.isChosen(),
                                                data.columns().stream()
                                                        .map(NationalColumn::name)
                                                        .toList()))
                                .toList());
    }

    @GetMapping("/{table}")
    Mono<ResponseEntity<byte[]>> one(
            @PathVariable String table,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String key,
            @RequestParam Optional<String> type,
            @RequestParam Optional<String> period,
            @RequestParam(defaultValue = "json") String format) {
        return readers.admit(key, NationalPages.named(table).map(NationalData::path).orElse("?"))
                .then(Mono.defer(() -> answer(table, type, period, format)));
    }

    private Mono<ResponseEntity<byte[]>> answer(
            String table, Optional<String> type, Optional<String> period, String format) {
        NationalData data =
                NationalPages.named(table)
                        .orElseThrow(
                                () -> ProblemException.of(HttpStatus.NOT_FOUND, "unknown-table"));
        NationalFormat as =
                NationalFormat.of(format).orElseThrow(() -> wrong("/format", "csv | xlsx | json"));
        period.filter(text -> Period.find(text).isEmpty())
                .ifPresent(_ -> {
                    throw wrong("/period", "2026 | 2026-S1 | 2026-Q3 | 2026-09");
                });
        return tables.read(data, type, period)
                .map(found -> {
                    checkChoice(found, type, period);
                    return NationalPages.file(found, as, json);
                });
    }

    /// A page falls back to what there is; a program is told that what it asked for is not there.
    private static void checkChoice(
            NationalTable found, Optional<String> type, Optional<String> period) {
        boolean isOther =
                type.filter(asked -> !asked.equals(found.choice().type())).isPresent()
                        || period.filter(asked ->
                                        !found.choice()
                                                .period()
                                                .map(Object::toString)
                                                .orElse("")
                                                .equals(asked))
                                .isPresent();
        if (found.data().isChosen() && isOther) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "unknown-ranking");
        }
    }

    private static ProblemException wrong(String pointer, String detail) {
        return ProblemException.malformed(List.of(new FieldError(pointer, detail)));
    }
}
