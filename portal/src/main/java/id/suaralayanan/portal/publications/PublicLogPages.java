package id.suaralayanan.portal.publications;

import id.suaralayanan.portal.signing.Sha256;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.web.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// `/rilis`: what was published, a printed digest looked up, one publication with its files and how
/// to check it, and the files themselves.
@Controller
record PublicLogPages(PublicLog log, JsonMapper json) {
    private static final Duration FOR_GOOD = Duration.ofDays(30);
    private static final TypeReference<List<PublishedChange>> CHANGES = new TypeReference<>() {};

    /// Changes of these are told on the page; all of them are in the file.
    private static final Set<String> TOLD =
            Set.of(
                    "respondents",
                    "ikm",
                    "grade",
                    "rank_low",
                    "rank_high",
                    "tier",
                    "SPKP value",
                    "SPAK value");

    private static final int MOST_CHANGES = 100;

    /// Digits of a digest that are enough to tell it from all others.
    private static final int DIGITS = 16;

    @GetMapping("/rilis")
    Mono<Rendering> list(@RequestParam(defaultValue = "") String digest) {
        String digits = digest.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "");
        return log.entries()
                .collectList()
                .map(all ->
                        Rendering.view("publications/list")
                                .modelAttribute("zone", CentralTime.ZONE)
                                .modelAttribute("all", all.reversed())
                                .modelAttribute("asked", digest.strip())
                                .modelAttribute("isShort", digits.length() < DIGITS)
                                .modelAttribute("found", matching(all, digits))
                                .build());
    }

    private static List<PublishedEntry> matching(List<PublishedEntry> all, String digits) {
        return digits.length() < DIGITS
                ? List.of()
                : all.stream().filter(own -> own.digest().startsWith(digits)).toList();
    }

    @GetMapping("/rilis/{period}/{version:\\d\\d?\\d?\\d?}")
    Mono<Rendering> one(@PathVariable String period, @PathVariable int version) {
        return find(period, version)
                .flatMap(entry -> changes(entry).map(changes -> page(entry, changes)));
    }

    private static Rendering page(PublishedEntry entry, List<PublishedChange> changes) {
        List<PublishedChange> told =
                changes.stream().filter(change -> TOLD.contains(change.figure())).toList();
        return Rendering.view("publications/one")
                .modelAttribute("zone", CentralTime.ZONE)
                .modelAttribute("it", entry)
                .modelAttribute("changes", told.stream().limit(MOST_CHANGES).toList())
                .modelAttribute("perceived", tellsPerceptions(entry))
                .modelAttribute("more", Math.max(0, told.size() - MOST_CHANGES))
                .modelAttribute("fingerprint", Sha256.hex(Base64.getDecoder().decode(entry.key())))
                .build();
    }

    /// An empty list of them is a file of two characters.
    private static boolean tellsPerceptions(PublishedEntry entry) {
        return entry.statement()
                .path("files")
                .valueStream()
                .anyMatch(file ->
                        file.path("path").asString("").equals("perceptions.json")
                                && file.path("bytes").asInt(0) > "[]".length());
    }

    private Mono<List<PublishedChange>> changes(PublishedEntry entry) {
        return log.file(entry.period().code(), entry.version(), "changes.json")
                .map(bytes -> json.readValue(bytes, CHANGES))
                .defaultIfEmpty(List.of());
    }

    /// Bytes that never change, or those of the log, which grows.
    @GetMapping("/rilis/{period}/{version:\\d\\d?\\d?\\d?}/{file:[a-z]+\\.[a-z]+}")
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable String period, @PathVariable int version, @PathVariable String file) {
        Mono<byte[]> content =
                file.equals(PublicLog.STATEMENT)
                        ? find(period, version)
                                .map(entry -> entry.entry().getBytes(StandardCharsets.UTF_8))
                        : log.file(period, version, file).switchIfEmpty(nothing());
        return content.map(bytes -> answer(file, bytes, FOR_GOOD));
    }

    @GetMapping("/rilis/{period}/{version:\\d\\d?\\d?\\d?}/log/{file:[a-z]+\\.[a-z]+}")
    Mono<ResponseEntity<byte[]>> logFile(
            @PathVariable String period, @PathVariable int version, @PathVariable String file) {
        return Mono.zip(find(period, version), log.entries().collectList())
                .map(found -> log.log(found.getT1(), found.getT2()))
                .flatMap(files -> Mono.justOrEmpty(files.get("log/" + file)))
                .switchIfEmpty(nothing())
                .map(bytes -> answer(file, bytes, Duration.ZERO));
    }

    @GetMapping("/rilis/{period}/{version:\\d\\d?\\d?\\d?}.zip")
    Mono<ResponseEntity<byte[]>> zip(@PathVariable String period, @PathVariable int version) {
        String name = "rilis-" + period + "-" + version;
        return find(period, version)
                .flatMap(log::folder)
                .map(files -> zipped(name, files))
                .map(bytes ->
                        ResponseEntity.ok()
                                .contentType(MediaType.parseMediaType("application/zip"))
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"" + name + ".zip\"")
                                .body(bytes));
    }

    private static byte[] zipped(String folder, Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(folder + "/" + file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Mono<PublishedEntry> find(String period, int version) {
        return log.find(period, version).switchIfEmpty(nothing());
    }

    private static <T> Mono<T> nothing() {
        return ProblemException.signal(HttpStatus.NOT_FOUND, "status.404");
    }

    private static ResponseEntity<byte[]> answer(String file, byte[] content, Duration kept) {
        String ending = file.substring(file.lastIndexOf('.') + 1);
        MediaType type =
                switch (ending) {
                    case "csv" -> MediaType.parseMediaType("text/csv;charset=UTF-8");
                    case "json" -> MediaType.APPLICATION_JSON;
                    case "jsonld" -> MediaType.parseMediaType("application/ld+json");
                    case "jsonl" -> MediaType.parseMediaType("application/jsonl");
                    default -> MediaType.parseMediaType("text/plain;charset=UTF-8");
                };
        return ResponseEntity.ok()
                .eTag(Sha256.entityTag(content))
                .cacheControl(kept.isZero() ? CacheControl.noCache() : CacheControl.maxAge(kept))
                .contentType(type)
                .body(content);
    }
}
