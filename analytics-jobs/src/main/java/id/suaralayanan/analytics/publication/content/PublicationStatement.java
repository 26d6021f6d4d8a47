package id.suaralayanan.analytics.publication.content;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.transparency.CanonicalJson;
import id.suaralayanan.analytics.transparency.Hash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a publication is: its period, method, history and the digests of its files. As canonical
/// JSON it is `release.json` and the entry of the log; its digest is what gets printed.
///
/// @param number its place in the log, from 1
/// @param files digests by path
public record PublicationStatement(
        long number,
        Period period,
        int version,
        String reason,
        Optional<Superseded> supersedes,
        Timeline timeline,
        Objections objections,
        Map<String, byte[]> files) {
    public static final String FORMAT = "suara-layanan/release/1";
    public static final String FILE = "release.json";
    public static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    /// The publication that this one corrects.
    public record Superseded(long number, String digest) {}

    /// When the period was closed, until when units could object, when it was published.
    public record Timeline(Instant closed, Instant objections, Instant published) {}

    /// Objections of units, and how many of them were found right.
    public record Objections(long filed, long accepted) {}

    /// The canonical text.
    public byte[] bytes() {
        return CanonicalJson.bytes(values());
    }

    private Map<String, @Nullable Object> values() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("format", FORMAT);
        values.put("number", number);
        values.put("period", period.code());
        values.put("firstDay", period.firstDay().toString());
        values.put("lastDay", period.lastDay().toString());
        values.put("version", version);
        values.put("reason", reason);
        values.put(
                "supersedes",
                supersedes
                        .map(old -> Map.of("number", old.number(), "digest", old.digest()))
                        .orElse(null));
        values.put("method", PublishedMethod.current());
        values.put("closedAt", timeline.closed().toString());
        values.put("objectionsUntil", timeline.objections().toString());
        values.put("publishedAt", timeline.published().toString());
        values.put(
                "objections",
                Map.of("filed", objections.filed(), "accepted", objections.accepted()));
        values.put("licence", LICENCE);
        values.put("files", fileValues());
        return values;
    }

    private List<Map<String, Object>> fileValues() {
        List<Map<String, Object>> all = new ArrayList<>();
        files.forEach((path, content) ->
                all.add(
                        Map.of(
                                "path",
                                path,
                                "bytes",
                                content.length,
                                "sha256",
                                Hash.of(content).hex())));
        return all;
    }
}
