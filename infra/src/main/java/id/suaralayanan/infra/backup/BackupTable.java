package id.suaralayanan.infra.backup;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A table as it is backed up.
///
/// @param columns what is kept: neither generated columns nor transaction numbers, which belong to
///   the server that wrote them
record BackupTable(String name, List<String> columns) {
    /// Computed again from the rest, or of no use elsewhere: a restored rating is counted by the
    /// transaction that restores it, and officers sign in anew.
    static final Set<String> LEFT_OUT =
            Set.of(
                    "flyway_schema_history",
                    "tally_run",
                    "tally_part",
                    "tally_stage",
                    "figure_mark",
                    "perception_mark",
                    "integrity_finding",
                    "integrity_screening",
                    "rating_tally",
                    "rating_tally_month",
                    "complaint_change",
                    "officer_session",
                    "registry_upload",
                    "mail_state",
                    "backup_note",
                    "export_file",
                    "export_part",
                    "alert_mark",
                    "alert_letter");

    /// Of figures only what has been published is kept; the rest follows from the ratings. Of files
    /// of earlier years only what was taken from them: those that wait hold what respondents wrote.
    private static final Map<String, String> KEPT_ROWS =
            Map.of(
                    "past_import",
                    "stored_at IS NOT NULL",
                    "indicator",
                    "status = 'PUBLISHED'",
                    "ranking",
                    "status = 'PUBLISHED'",
                    "ranking_row",
                    "(type, period) IN (SELECT type, period FROM ranking WHERE status = 'PUBLISHED')",
                    "ranking_variant",
                    "(type, period) IN (SELECT type, period FROM ranking WHERE status = 'PUBLISHED')");

    String copyOut() {
        return "COPY (SELECT %s FROM %s WHERE %s) TO STDOUT (FORMAT csv, HEADER, ENCODING 'UTF8')"
                .formatted(columnList(), quoted(name), KEPT_ROWS.getOrDefault(name, "true"));
    }

    String copyIn() {
        return "COPY %s (%s) FROM STDIN (FORMAT csv, HEADER MATCH, ENCODING 'UTF8')"
                .formatted(quoted(name), columnList());
    }

    /// Its file in the archive.
    String entry() {
        return name + ".csv";
    }

    private String columnList() {
        return String.join(", ", columns.stream().map(BackupTable::quoted).toList());
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
