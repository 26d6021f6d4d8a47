package id.suaralayanan.portal.exports;

import java.util.List;

/// What a file holds. Its columns have the names of the file that ratings are imported from.
enum ExportKind {
    /// Sorted by what they say, so that their order tells nothing of who came when.
    ANSWERS(
            "jawaban",
            List.of(
                    "service", "month", "channel", "u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8",
                    "u9"),
            """
            SELECT json_build_array(service, month, channel, u1, u2, u3, u4, u5, u6, u7, u8, u9)::text AS line
              FROM exported_answer
             WHERE unit = :unit
               AND answered_on BETWEEN :from AND :to
               AND received_at >= :from::date - 1
             ORDER BY service, month, channel, u1, u2, u3, u4, u5, u6, u7, u8, u9
            """),
    COMPLAINTS(
            "pengaduan",
            List.of(
                    "ticket",
                    "received",
                    "class",
                    "category",
                    "service",
                    "status",
                    "due",
                    "replied",
                    "finished",
                    "satisfied",
                    "text"),
            """
            SELECT json_build_array(ticket, to_char(received, 'YYYY-MM-DD HH24:MI'), class, category, service, status,
                                    to_char(due, 'YYYY-MM-DD'), to_char(replied, 'YYYY-MM-DD HH24:MI'),
                                    to_char(finished, 'YYYY-MM-DD HH24:MI'), satisfied, words)::text AS line
              FROM exported_complaint
             WHERE unit = :unit
               AND received::date BETWEEN :from AND :to
               AND received_at BETWEEN :from::date - 1 AND :to::date + 2
             ORDER BY received, ticket
            """);

    private final String name;
    private final List<String> columns;
    private final String rows;

    ExportKind(String name, List<String> columns, String rows) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
    }

    /// The first part of its file's name.
    String fileName() {
        return name;
    }

    List<String> columns() {
        return columns;
    }

    /// The statement that reads them, each row as a JSON array `line`.
    String rows() {
        return rows;
    }
}
