package id.suaralayanan.portal.figures.data;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.figures.Periods;
import id.suaralayanan.portal.signing.Sha256;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// The open data: a list of files, the files, and their checksums.
///
/// `/api/v1/data/<set>/<period>.csv` or `.json`; the same address with `.sha256` behind it gives
/// the checksum as `sha256sum -c` reads it.
@Controller
record DataPages(Registry registry, OpenData data, JsonMapper json, Clock clock) {
    private static final int QUARTERS = 5;
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    @GetMapping("/data")
    Rendering page() {
        return Rendering.view("figures/data")
                .modelAttribute("periods", periods())
                .modelAttribute("types", registry.types())
                .modelAttribute("licence", LICENCE)
                .build();
    }

    @GetMapping("/api/v1/data")
    @ResponseBody
    Map<String, Object> list() {
        return Map.of(
                "licence",
                LICENCE,
                "files",
                periods().stream()
                        .flatMap(period ->
                                Stream.of("indicators", "tallies")
                                        .flatMap(set ->
                                                Stream.of("csv", "json")
                                                        .map(form -> address(set, period, form))))
                        .toList());
    }

    private static String address(String set, Period period, String form) {
        return "/api/v1/data/" + set + "/" + period.code() + "." + form;
    }

    @GetMapping("/api/v1/data/{set:indicators|tallies}/{file}")
    Mono<ResponseEntity<byte[]>> file(@PathVariable String set, @PathVariable String file) {
        var asked = Asked.of(file);
        return data.indicators(asked.period())
                .map(lines -> content(set, asked, lines))
                .map(content ->
                        asked.isChecksum()
                                ? checksum(content, asked.name())
                                : answer(content, asked));
    }

    private byte[] content(String set, Asked asked, List<OpenData.Line> lines) {
        if (!asked.isCsv()) {
            return json.writeValueAsBytes(
                    Map.of("licence", LICENCE, "period", asked.period().code(), "units", lines));
        }
        return set.equals("tallies") ? OpenData.talliesCsv(lines) : OpenData.indicatorsCsv(lines);
    }

    private static ResponseEntity<byte[]> answer(byte[] content, Asked asked) {
        return ResponseEntity.ok()
                .eTag(Sha256.entityTag(content))
                .header(HttpHeaders.LINK, "<" + LICENCE + ">; rel=\"license\"")
                .contentType(asked.isCsv() ? CSV : MediaType.APPLICATION_JSON)
                .body(content);
    }

    private static ResponseEntity<byte[]> checksum(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body((Sha256.hex(content) + "  " + name + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// The running quarter and those before it, newest first.
    private List<Period> periods() {
        LocalDate today = CentralTime.today(clock);
        return Stream.iterate(Period.of(Period.Kind.QUARTER, today), Period::previous)
                .limit(QUARTERS)
                .toList();
    }

    /// `2026-Q3.csv`, `2026-Q3.json`, each perhaps with `.sha256`.
    private record Asked(Period period, String name, boolean isCsv, boolean isChecksum) {
        static Asked of(String file) {
            boolean isChecksum = file.endsWith(".sha256");
            var name = isChecksum ? file.substring(0, file.length() - 7) : file;
            int dot = name.lastIndexOf('.');
            var form = name.substring(dot + 1);
            if (dot < 0 || !List.of("csv", "json").contains(form)) {
                throw ProblemException.of(HttpStatus.NOT_FOUND, "status.404");
            }
            var faults = new ArrayList<FieldError>();
            Period period = Periods.read(name.substring(0, dot), faults);
            if (period == null) {
                throw ProblemException.malformed(faults);
            }
            return new Asked(period, name, form.equals("csv"), isChecksum);
        }
    }
}
