package id.suaralayanan.analytics.schedule;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// "Recalculate now": what officers have asked for, table `job_request`.
record JobRequests(JdbcClient database, JsonMapper json, Clock clock) {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    record Request(long id, String job, Map<String, String> values) {}

    /// Makes requests available again that a schedule took and did not finish before it died.
    void releaseAbandoned() {
        database.sql(
                        "UPDATE job_request SET taken_at = NULL WHERE finished_at IS NULL AND taken_at IS NOT NULL")
                .update();
    }

    /// The oldest open request; from now on it is taken.
    Optional<Request> take() {
        return database.sql(
                        """
                        UPDATE job_request
                           SET taken_at = :now
                         WHERE id = (SELECT id FROM job_request
                                      WHERE finished_at IS NULL AND taken_at IS NULL
                                      ORDER BY id LIMIT 1
                                        FOR UPDATE SKIP LOCKED)
                        RETURNING id, job, parameters::text
                        """)
                .param("now", now())
                .query((row, _) ->
                        new Request(
                                row.getLong("id"),
                                row.getString("job"),
                                json.readValue(row.getString("parameters"), VALUES)))
                .optional();
    }

    /// @param summary a JSON object
    void finish(long id, String summary) {
        database.sql(
                        "UPDATE job_request SET finished_at = :now, summary = :summary::jsonb WHERE id = :id")
                .param("now", now())
                .param("summary", summary)
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
