package id.suaralayanan.analytics.publication.content;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.analytics.transparency.CanonicalJson;
import id.suaralayanan.analytics.transparency.Hash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The tables of a publication as a folder that tools for open data understand: the files, a
/// Frictionless data package (`datapackage.json`) and a DCAT description (`dcat.jsonld`).
public record DataPackage(Period period, int version, List<PublishedTable> tables) {
    private static final Set<String> DECIMALS =
            Set.of(
                    "ikm",
                    "low",
                    "high",
                    "sd",
                    "standard_error",
                    "peer_sd",
                    "critical_value",
                    "value",
                    "other_value");
    private static final Set<String> TEXTS =
            Set.of(
                    "unit",
                    "name",
                    "type",
                    "region",
                    "grade",
                    "tier",
                    "reasons",
                    "figure",
                    "before",
                    "after",
                    "survey",
                    "index",
                    "instrument",
                    "conversion",
                    "counts");

    public DataPackage {
        tables = List.copyOf(tables);
    }

    /// Every file, by path; the same tables make the same bytes.
    public Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        tables.forEach(table -> files.putAll(table.files()));
        files.put("dcat.jsonld", CanonicalJson.bytes(catalogue()));
        files.put("datapackage.json", CanonicalJson.bytes(descriptor(files)));
        return files;
    }

    private String title() {
        return "Suara Layanan " + period.code() + " (" + version + ")";
    }

    private Map<String, Object> descriptor(Map<String, byte[]> files) {
        var resources = new ArrayList<Map<String, Object>>();
        for (PublishedTable table : tables) {
            PublishedTableKind kind = table.kind();
            resources.add(resource(kind, Objects.requireNonNull(files.get(kind.csv()))));
        }
        return Map.of(
                "profile",
                "tabular-data-package",
                "name",
                "suara-layanan-%s-%d".formatted(period.code().toLowerCase(Locale.ROOT), version),
                "title",
                title(),
                "version",
                version + ".0.0",
                "licenses",
                List.of(Map.of("name", "CC-BY-4.0", "path", PublicationStatement.LICENCE)),
                "resources",
                resources);
    }

    private static Map<String, Object> resource(PublishedTableKind kind, byte[] content) {
        var resource = new LinkedHashMap<String, Object>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", kind.key());
        resource.put("path", kind.csv());
        resource.put("description", kind.description());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", content.length);
        resource.put("hash", "sha256:" + Hash.of(content).hex());
        resource.put("schema", schema(kind));
        return resource;
    }

    private static Map<String, Object> schema(PublishedTableKind kind) {
        List<Map<String, String>> fields =
                kind.columns().stream()
                        .map(column -> Map.of("name", column, "type", type(column)))
                        .toList();
        var schema = new LinkedHashMap<String, Object>();
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        schema.put("primaryKey", kind.keys());
        return schema;
    }

    private static String type(String column) {
        if (column.equals("eligible")) {
            return "boolean";
        }
        if (DECIMALS.contains(column)) {
            return "number";
        }
        return TEXTS.contains(column) ? "string" : "integer";
    }

    private Map<String, Object> catalogue() {
        var dataset = new LinkedHashMap<String, Object>();
        dataset.put(
                "@context",
                Map.of(
                        "dcat", "http://www.w3.org/ns/dcat#",
                        "dct", "http://purl.org/dc/terms/",
                        "xsd", "http://www.w3.org/2001/XMLSchema#"));
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:title", title());
        dataset.put("dct:license", Map.of("@id", PublicationStatement.LICENCE));
        dataset.put(
                "dct:temporal",
                Map.of(
                        "@type", "dct:PeriodOfTime",
                        "dcat:startDate", date(period.firstDay().toString()),
                        "dcat:endDate", date(period.lastDay().toString())));
        dataset.put("dcat:distribution", tables.stream().flatMap(this::distributions).toList());
        return dataset;
    }

    private Stream<Map<String, Object>> distributions(PublishedTable table) {
        PublishedTableKind kind = table.kind();
        return Stream.of(
                distribution(kind.csv(), "text/csv", kind),
                distribution(kind.json(), "application/json", kind));
    }

    private static Map<String, Object> distribution(
            String path, String mediaType, PublishedTableKind kind) {
        return Map.of(
                "@type",
                "dcat:Distribution",
                "dct:title",
                kind.description(),
                "dcat:downloadURL",
                Map.of("@id", path),
                "dcat:mediaType",
                mediaType);
    }

    private static Map<String, String> date(String day) {
        return Map.of("@type", "xsd:date", "@value", day);
    }
}
