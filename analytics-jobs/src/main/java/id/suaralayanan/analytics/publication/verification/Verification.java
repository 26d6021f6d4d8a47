package id.suaralayanan.analytics.publication.verification;

import id.suaralayanan.analytics.publication.content.PublicationStatement;
import id.suaralayanan.analytics.publication.content.PublishedMethod;
import id.suaralayanan.analytics.publication.content.PublishedTable;
import id.suaralayanan.analytics.publication.content.PublishedTableKind;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A verification of one publication from its files.
///
/// @param pinned fingerprint of the key that is expected, where the reader has it from elsewhere
/// @param witness a signed head that somebody kept, where there is one
public record Verification(
        PublishedSource source, Optional<String> pinned, Optional<String> witness) {
    /// @param lines takes what is found, line by line
    public VerificationReport run(Consumer<String> lines) {
        var report = new VerificationReport(lines);
        Optional<byte[]> bytes = source.read(PublicationStatement.FILE);
        if (bytes.isEmpty()) {
            report.differs(PublicationStatement.FILE + ": there is none here");
            return report;
        }
        Optional<JsonNode> statement = statement(bytes.get());
        if (statement.isEmpty()) {
            report.differs(PublicationStatement.FILE + ": is no statement of a publication");
            return report;
        }
        Optional<PublishedLog> log = checkLog(bytes.get(), statement.get(), report);
        checkContent(statement.get(), log, report);
        return report;
    }

    private static Optional<JsonNode> statement(byte[] bytes) {
        try {
            JsonNode read = JsonMapper.shared().readTree(bytes);
            return Optional.of(read)
                    .filter(node ->
                            node.path("format").asString("").equals(PublicationStatement.FORMAT));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private Optional<PublishedLog> checkLog(
            byte[] bytes, JsonNode statement, VerificationReport report) {
        List<String> missing = PublishedLog.missing(source);
        missing.forEach(path -> report.differs(path + ": missing"));
        if (!missing.isEmpty()) {
            report.differs("the log was not checked");
            return Optional.empty();
        }
        try {
            PublishedLog log = PublishedLog.read(source);
            new LogCheck(log, report)
                    .run(bytes, statement.path("number").asInt(0), pinned, heads());
            return Optional.of(log);
        } catch (IllegalArgumentException | JacksonException e) {
            report.differs(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /// Signed heads outside the log, by where they come from.
    private Map<String, String> heads() {
        Map<String, String> heads = new TreeMap<>();
        source.read(PublishedLog.WITNESS)
                .ifPresent(bytes ->
                        heads.put(PublishedLog.WITNESS, new String(bytes, StandardCharsets.UTF_8)));
        witness.ifPresent(note -> heads.put("witness", note));
        return heads;
    }

    /// What a site shows is the last word on a period; an earlier one is not compared with it.
    private static boolean isInForce(JsonNode statement, PublishedLog log) {
        String period = statement.path("period").asString("");
        int number = statement.path("number").asInt(0);
        return log.entries().stream()
                .map(JsonMapper.shared()::readTree)
                .noneMatch(entry ->
                        entry.path("period").asString("").equals(period)
                                && entry.path("number").asInt(0) > number);
    }

    private void checkContent(
            JsonNode statement, Optional<PublishedLog> log, VerificationReport report) {
        var files = new PublicationFiles(source, statement, report);
        files.checkDigests();
        Map<String, String> missing = missingMethods(statement);
        missing.values().forEach(report::differs);
        Optional<PublishedTable> figures = files.table(PublishedTableKind.FIGURES);
        Optional<PublishedTable> tallies = files.table(PublishedTableKind.TALLIES);
        Optional<PublishedTable> groups = files.table(PublishedTableKind.GROUPS);
        files.table(PublishedTableKind.CHANNELS);
        if (statement.path("version").asInt(1) > 1) {
            files.table(PublishedTableKind.CHANGES);
        }
        if (!missing.isEmpty() || figures.isEmpty() || tallies.isEmpty() || groups.isEmpty()) {
            report.differs("the figures were not recomputed");
            return;
        }
        new FigureCheck(figures.get(), tallies.get(), groups.get(), report).run();
        checkPerceptions(files, report);
        if (log.filter(all -> isInForce(statement, all)).isPresent()) {
            new SiteCheck(source, report).run(statement.path("period").asString(""), figures.get());
        }
    }

    private static void checkPerceptions(PublicationFiles files, VerificationReport report) {
        if (files.names(PublishedTableKind.PERCEPTIONS)) {
            files.table(PublishedTableKind.PERCEPTIONS)
                    .ifPresentOrElse(
                            table -> new PerceptionCheck(table, report).run(),
                            () -> report.differs("IPKP and IPAK were not recomputed"));
        }
    }

    /// Rules of the publication that this program does not know.
    private static Map<String, String> missingMethods(JsonNode statement) {
        Map<String, String> wanted = new HashMap<>();
        statement
                .path("method")
                .properties()
                .forEach(rule -> wanted.put(rule.getKey(), rule.getValue().asString("")));
        return PublishedMethod.missing(wanted);
    }
}
