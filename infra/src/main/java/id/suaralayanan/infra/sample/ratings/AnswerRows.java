package id.suaralayanan.infra.sample.ratings;

import id.suaralayanan.infra.sample.registry.InsertBatch;
import id.suaralayanan.infra.sample.registry.Office;
import id.suaralayanan.infra.sample.registry.Quarter;
import id.suaralayanan.infra.sample.registry.RegistryIds;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.postgresql.PGConnection;

/// Writes the ratings of the sample, and the comments left with them.
public final class AnswerRows {
    private final Connection connection;
    private final RegistryIds ids;

    public AnswerRows(Connection connection, RegistryIds ids) {
        this.connection = connection;
        this.ids = ids;
    }

    /// @return how many ratings
    public long write(List<Office> offices, List<Quarter> quarters, Instant now)
            throws SQLException, IOException {
        partitions(quarters);
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var ratings = 0L;
        try (var remarks = new InsertBatch(connection, REMARK)) {
            for (var quarter : quarters) {
                var rows = new StringBuilder();
                for (var office : offices) {
                    for (var answer : SampleAnswers.of(office, quarter, now)) {
                        var service = ids.service(office, answer.service());
                        answer.writeTo(rows, service);
                        remark(remarks, answer, service, now);
                    }
                }
                ratings +=
                        copy.copyIn(
                                "COPY rating (%s) FROM STDIN".formatted(SampleAnswers.COLUMNS),
                                new StringReader(rows.toString()));
            }
            remarks.run();
        }
        return ratings;
    }

    private static final String REMARK =
            """
            INSERT INTO rating_comment (key, service, received_at, text, public_text, released_at,
                                        public_reply, public_reply_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /// Comments older than a week have been released, some with an answer.
    private static void remark(InsertBatch remarks, Answer answer, int service, Instant now)
            throws SQLException {
        var text = answer.remark();
        if (text == null) {
            return;
        }
        var release = answer.receivedAt().plusSeconds(7 * 86_400L);
        var released = release.isBefore(now);
        var reply = released ? SampleRemarks.reply(text) : null;
        remarks.add(
                answer.key(),
                service,
                answer.receivedAt(),
                text,
                released ? text : null,
                released ? release : null,
                reply,
                reply == null ? null : release);
    }

    private void partitions(List<Quarter> quarters) throws SQLException {
        try (var call = connection.prepareStatement("SELECT add_rating_partitions(?, ?)")) {
            call.setObject(1, quarters.getFirst().first());
            call.setObject(2, quarters.getLast().last().plusMonths(1));
            call.execute();
        }
    }
}
