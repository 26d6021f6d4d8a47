package id.suaralayanan.infra.sample.complaints;

import id.suaralayanan.infra.sample.registry.InsertBatch;
import id.suaralayanan.infra.sample.registry.Office;
import id.suaralayanan.infra.sample.registry.RegistryIds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes the complaints of the sample with history, messages and open contacts.
public final class SampleCaseRows {
    private static final String CASE =
            """
            INSERT INTO complaint (ticket, receipt_hash, unit, service, class, identity, secret, integrity, category,
                                   status, text, public_text, released_at, happened_on, received_at,
                                   due_verify, due_reply, due_finish, confirm_by, calendar_version,
                                   verified_at, first_reply_at, finished_at, satisfied, score, rejection, appeal, revision,
                                   public_reply, public_reply_at, sample)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
            RETURNING id
            """;
    private static final String EVENT =
            "INSERT INTO complaint_event (complaint, at, kind, actor, officer) VALUES (?, ?, ?, ?, ?)";
    private static final String MESSAGE =
            "INSERT INTO complaint_message (complaint, at, author, officer, text) VALUES (?, ?, ?, ?, ?)";
    private static final String CONTACT =
            "INSERT INTO complaint_contact (complaint, name, email) VALUES (?, ?, ?)";

    /// What the history says about the clocks.
    private static final String CLOCKS =
            """
            UPDATE complaint c
               SET restarted_at = (SELECT max(e.at) FROM complaint_event e
                                    WHERE e.complaint = c.id AND e.kind IN ('REOPENED', 'APPEALED', 'UPHELD')),
                   waiting_since = CASE WHEN c.status IN ('REPLIED', 'WAITING_CITIZEN')
                                        THEN (SELECT max(e.at) FROM complaint_event e
                                               WHERE e.complaint = c.id
                                                 AND e.kind IN ('REPLIED', 'WAITING_CITIZEN')) END
             WHERE c.sample AND c.status IN ('REPLIED', 'WAITING_CITIZEN', 'REOPENED', 'APPEALED')
            """;

    private final Connection connection;
    private final RegistryIds ids;
    private final Map<String, Integer> officers;

    /// @param officers the numbers of the sample's officers by their sign-in names
    public SampleCaseRows(Connection connection, RegistryIds ids, Map<String, Integer> officers) {
        this.connection = connection;
        this.ids = ids;
        this.officers = officers;
    }

    /// @return how many complaints
    public long write(List<SampleCase> cases) throws SQLException {
        try (var insert = connection.prepareStatement(CASE);
                var events = new InsertBatch(connection, EVENT);
                var messages = new InsertBatch(connection, MESSAGE);
                var contacts = new InsertBatch(connection, CONTACT)) {
            for (var one : cases) {
                var id = insert(insert, one);
                history(id, one, events, messages);
                if (one.identity().equals("OPEN")) {
                    contacts.add(id, "Warga Contoh " + id, "warga%d@contoh.example".formatted(id));
                }
            }
            events.run();
            messages.run();
            contacts.run();
        }
        try (var clocks = connection.createStatement()) {
            clocks.executeUpdate(CLOCKS);
        }
        return cases.size();
    }

    private long insert(PreparedStatement insert, SampleCase one) throws SQLException {
        var values = new ArrayList<@Nullable Object>();
        addSubmission(values, one);
        addDeadlines(values, one);
        addCourse(values, one);
        for (var i = 0; i < values.size(); i++) {
            insert.setObject(i + 1, values.get(i));
        }
        try (var row = insert.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void addSubmission(List<@Nullable Object> values, SampleCase one) {
        var grievance = one.grievance();
        var service = one.service();
        var released = one.releasedAt();
        values.add(one.ticket());
        values.add(one.receiptHash());
        values.add(ids.unit(one.office()));
        values.add(service == null ? null : ids.service(one.office(), service));
        values.add(grievance.kind());
        values.add(one.identity());
        values.add(one.secret());
        values.add(grievance.isOfIntegrity());
        values.add(grievance.category());
        values.add(one.status());
        values.add(grievance.text());
        values.add(released.isPresent() ? grievance.text() : null);
        values.add(time(released));
        values.add(one.happenedOn());
        values.add(time(Optional.of(one.receivedAt())));
    }

    private static void addDeadlines(List<@Nullable Object> values, SampleCase one) {
        values.add(time(Optional.of(one.due().verify())));
        values.add(time(Optional.of(one.due().reply())));
        values.add(time(Optional.of(one.due().finish())));
        values.add(time(Optional.ofNullable(one.due().confirm())));
    }

    private static void addCourse(List<@Nullable Object> values, SampleCase one) {
        var score = one.score();
        var isReleased = one.releasedAt().isPresent();
        var replied = isReleased ? one.first("REPLIED") : Optional.<Instant>empty();
        values.add(time(one.first("VERIFIED")));
        values.add(time(one.first("REPLIED")));
        values.add(time(one.finishedAt()));
        values.add(score == null ? null : score >= 3);
        values.add(score);
        values.add(one.status().equals("REJECTED") ? "NOT_OURS" : null);
        values.add(one.status().equals("APPEALED") ? "OPEN" : null);
        values.add(one.history().size() - 1);
        values.add(replied.isPresent() ? one.grievance().reply() : null);
        values.add(time(replied));
    }

    private static @Nullable Object time(Optional<Instant> instant) {
        return instant.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private void history(long id, SampleCase one, InsertBatch events, InsertBatch messages)
            throws SQLException {
        for (var event : one.history()) {
            var actor = actor(one, event);
            var officer = officer(one, actor);
            events.add(id, event.at(), event.step().event(), actor, officer);
            var text = text(one, event.step().event());
            if (text != null) {
                messages.add(id, event.at(), actor, officer, text);
            }
        }
    }

    /// What concerns integrity goes past the unit.
    private static String actor(SampleCase one, SampleCase.Event event) {
        return event.step().actor().equals("OFFICER") && one.grievance().isOfIntegrity()
                ? "INSPECTORATE"
                : event.step().actor();
    }

    private @Nullable Integer officer(SampleCase one, String actor) {
        return switch (actor) {
            case "INSPECTORATE" -> officers.get("inspektorat");
            case "OFFICER" ->
                    one.office().code().equals(Office.HOME) ? officers.get("petugas") : null;
            default -> null;
        };
    }

    private static @Nullable String text(SampleCase one, String event) {
        return switch (event) {
            case "REPLIED" -> one.grievance().reply();
            case "WAITING_CITIZEN" -> "Mohon sebutkan tanggal dan nomor antrean Anda.";
            case "REOPENED" -> "Jawaban belum menyelesaikan masalah saya, keadaannya masih sama.";
            case "APPEALED" -> "Saya meminta pemeriksaan ulang oleh pihak di atas unit ini.";
            case "REJECTED" -> "Laporan ini di luar kewenangan kami dan kami arsipkan.";
            default -> null;
        };
    }
}
