package id.suaralayanan.analytics.publication;

import id.suaralayanan.analytics.publication.PublicationInputs.Read;
import id.suaralayanan.analytics.publication.content.PublishedPerception;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/// IPKP and IPAK of a publication until and after it is published: table `publication_perception`.
record PerceptionContentTable(JdbcTemplate template, JsonMapper json) {
    private static final int AT_ONCE = 500;
    private static final String ROW =
            """
            INSERT INTO publication_perception (publication, unit, survey, instrument, respondents, value, low, high,
                   other_value, conversion, explanation, total_sum, total_squares, counts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """;

    void store(int publication, Read read) {
        template.batchUpdate(
                ROW,
                read.content().perceptions(),
                AT_ONCE,
                (row, own) -> fill(row, publication, own, read));
    }

    private void fill(PreparedStatement row, int publication, PublishedPerception own, Read read)
            throws SQLException {
        var index = own.index();
        row.setInt(1, publication);
        row.setInt(2, key(read.units(), own.answers().unit()));
        row.setString(3, index.survey().name());
        row.setInt(4, key(read.instruments(), own.answers().instrument()));
        row.setLong(5, index.tally().respondents());
        row.setBigDecimal(6, index.value());
        row.setBigDecimal(7, index.low());
        row.setBigDecimal(8, index.high());
        row.setBigDecimal(9, index.otherValue());
        row.setString(10, index.conversion().name());
        row.setString(11, json.writeValueAsString(index.explain()));
        row.setLong(12, index.tally().totalSum());
        row.setLong(13, index.tally().totalSquares());
        row.setObject(14, index.tally().counts().stream().mapToLong(Long::longValue).toArray());
    }

    private static int key(Map<String, Integer> keys, String name) {
        Integer key = keys.get(name);
        if (key == null) {
            throw new IllegalStateException(name + " has no key");
        }
        return key;
    }
}
