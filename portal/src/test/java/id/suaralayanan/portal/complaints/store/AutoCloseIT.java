package id.suaralayanan.portal.complaints.store;

import static id.suaralayanan.portal.complaints.ComplaintPortal.filed;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static id.suaralayanan.portal.complaints.ComplaintPortal.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.Rows;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AutoCloseIT {
    /// The scheduler asks for the work once and repeats it: every look must take the time anew.
    @ParameterizedTest
    @ValueSource(strings = {"REPLIED", "WAITING_CITIZEN"})
    void closesWhatTheCitizenLeavesUnansweredAtALaterLookOfTheSameSchedule(String status) {
        String ticket = filed("ANONYMOUS", "\"text\":\"Diam\"").get("ticket").asString();
        var look = portal().bean(AutoClose.class).look();
        Rows.run(
                portal(),
                "UPDATE complaint SET status = '%s', confirm_by = now() + interval '1 second' WHERE ticket = '%s'"
                        .formatted(status, ticket));
        look.block();
        assertThat(state(ticket)).containsExactly(List.of(status));

        Awaitility.await()
                .pollDelay(Duration.ofMillis(1_100))
                .untilAsserted(() -> {
                    look.block();
                    assertThat(state(ticket)).containsExactly(List.of("FINISHED_UNCONFIRMED"));
                });

        assertThat(
                        rows(
                                "SELECT e.kind, e.actor FROM complaint_event e JOIN complaint c ON c.id = e.complaint WHERE c.ticket = '"
                                        + ticket
                                        + "' ORDER BY e.id DESC LIMIT 1"))
                .containsExactly(List.of("FINISHED_UNCONFIRMED", "SYSTEM"));
    }

    private static List<List<String>> state(String ticket) {
        return rows("SELECT status FROM complaint WHERE ticket = '" + ticket + "'");
    }
}
