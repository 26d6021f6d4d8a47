package id.suaralayanan.portal.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.complaints.ComplaintPortal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.Condition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What happens, told to a system of somebody else over real HTTP.
final class WebhookIT {
    private static final String PAGE = "/admin/webhook";

    @AutoClose private static Visitor admin;
    private Receiver receiver;
    private String secret = "";

    @BeforeAll
    static void enter() {
        StaffRows.officer(ComplaintPortal.portal().database(), "penyambung", Role.ADMIN, "");
        admin = Visitor.signedIn(ComplaintPortal.portal(), "penyambung");
    }

    @BeforeEach
    void aTarget() {
        receiver = new Receiver();
        secret = added(receiver.url(), ComplaintPortal.UNIT);
    }

    @AfterEach
    void noTarget() {
        Rows.run(ComplaintPortal.portal(), "UPDATE webhook_endpoint SET removed_at = now()");
        receiver.close();
    }

    private static String added(String url, String scope) {
        var page = admin.post(PAGE, Map.of("alamat", url, "cakupan", scope));
        return Pattern.compile("whsec_[A-Za-z0-9+/=]{44}")
                .matcher(page.body())
                .results()
                .map(found -> found.group().replace("&#43;", "+"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.body()));
    }

    private static String filed(String unit, String identity, String more) {
        return ComplaintPortal.file(unit, identity, "\"text\":\"Antrean panjang\"" + more)
                .get("ticket")
                .asString();
    }

    private static JsonNode data(Receiver.Told told) {
        return JsonMapper.shared().readTree(told.body()).get("data");
    }

    private static List<String> tickets(Receiver receiver) {
        return receiver.told().stream().map(told -> data(told).get("ticket").asString()).toList();
    }

    private void arrived(int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(
                        () -> assertThat(receiver.told()).hasSizeGreaterThanOrEqualTo(count));
    }

    private static String endpoint() {
        return StaffRows.ask(
                ComplaintPortal.portal().database(),
                "SELECT max(id) FROM webhook_endpoint WHERE removed_at IS NULL");
    }

    @Test
    void whatIsOfOtherUnitsCountsAsHeard() {
        String own = endpoint();

        filed(ComplaintPortal.OTHER_UNIT, "ANONYMOUS", "");

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        StaffRows.ask(
                                        ComplaintPortal.portal().database(),
                                        "SELECT (SELECT position FROM webhook_endpoint WHERE id = %s) = max(position) FROM webhook_event WHERE unit = (SELECT id FROM unit WHERE code = '%s')"
                                                .formatted(own, ComplaintPortal.OTHER_UNIT))
                                .equals("t"));
    }

    @Test
    void anEventIsSignedAndHoldsNoWordOfAnybody() throws GeneralSecurityException {
        String ticket = filed(ComplaintPortal.UNIT, "ANONYMOUS", "");

        arrived(1);
        var told = receiver.told().getFirst();

        assertThat(told.body())
                .contains("\"type\":\"complaint.received\"")
                .doesNotContain("Antrean");
        assertThat(data(told).get("ticket").asString()).isEqualTo(ticket);
        assertThat(data(told).get("unit").asString()).isEqualTo(ComplaintPortal.UNIT);
        assertThat(Long.parseLong(told.timestamp()))
                .isCloseTo(
                        ComplaintPortal.portal().bean(Clock.class).instant().getEpochSecond(),
                        within(60L));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(
                new SecretKeySpec(
                        Base64.getDecoder().decode(secret.substring("whsec_".length())),
                        "HmacSHA256"));
        var expected =
                mac.doFinal(
                        (told.id() + "." + told.timestamp() + "." + told.body())
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(told.signature())
                .isEqualTo("v1," + Base64.getEncoder().encodeToString(expected));
    }

    @Test
    void whatIsProtectedOrOfOthersIsNeverTold() {
        filed(ComplaintPortal.UNIT, "CONFIDENTIAL", "");
        filed(ComplaintPortal.UNIT, "ANONYMOUS", ",\"secret\":true");
        filed(ComplaintPortal.UNIT, "ANONYMOUS", ",\"integrity\":true");
        filed(ComplaintPortal.OTHER_UNIT, "ANONYMOUS", "");
        String last = filed(ComplaintPortal.UNIT, "ANONYMOUS", "");

        arrived(1);

        assertThat(tickets(receiver)).containsExactly(last);
    }

    /// With what the control says: while the receiver is away nothing arrives.
    @Test
    void aReceiverThatIsKilledMissesNothingAndHearsNothingTwice() {
        String first = filed(ComplaintPortal.UNIT, "ANONYMOUS", "");
        arrived(1);
        receiver.kill();
        var away =
                List.of(
                        filed(ComplaintPortal.UNIT, "ANONYMOUS", ""),
                        filed(ComplaintPortal.UNIT, "ANONYMOUS", ""),
                        filed(ComplaintPortal.UNIT, "ANONYMOUS", ""));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(admin.get(PAGE).body()).contains("gagal (", "3 menunggu"));
        assertThat(tickets(receiver)).containsExactly(first);

        receiver.startAgain();
        admin.post(PAGE + "/" + endpoint() + "/lanjut", Map.of());
        arrived(4);

        assertThat(tickets(receiver)).containsExactly(first, away.get(0), away.get(1), away.get(2));
        assertThat(receiver.ids()).doesNotHaveDuplicates();
    }

    /// It took the event and died before it could say so: the same id comes again, nothing
    /// overtakes.
    @Test
    void anEventWhoseAnswerIsLostComesAgainUnderItsId() {
        receiver.forgetToAnswer(1);
        String one = filed(ComplaintPortal.UNIT, "ANONYMOUS", "");
        String two = filed(ComplaintPortal.UNIT, "ANONYMOUS", "");

        arrived(3);

        assertThat(tickets(receiver)).containsExactly(one, one, two);
        assertThat(new LinkedHashSet<>(receiver.ids())).hasSize(2);
        assertThat(receiver.told().get(0).body()).isEqualTo(receiver.told().get(1).body());
    }

    /// A step that is rolled back is told to nobody: the event goes with its transaction.
    @Test
    void whatDidNotHappenIsNotTold() {
        Rows.run(
                ComplaintPortal.portal(),
                """
                BEGIN;
                INSERT INTO complaint_event (complaint, at, kind, actor)
                SELECT max(id), now(), 'REPLIED', 'OFFICER' FROM complaint WHERE NOT integrity;
                ROLLBACK
                """);
        String ticket = filed(ComplaintPortal.UNIT, "ANONYMOUS", "");

        arrived(1);

        assertThat(tickets(receiver)).containsExactly(ticket);
    }

    @Test
    void theAdminLetsItBeToldAgainUnderTheSameIds() {
        filed(ComplaintPortal.UNIT, "ANONYMOUS", "");
        arrived(1);
        var id = endpoint();

        var unread = admin.post(PAGE + "/" + id + "/ulang", Map.of("sejak", "kemarin"));
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.body()).contains("Tulis hari mulai kirim ulang");

        admin.post(PAGE + "/" + id + "/ulang", Map.of("sejak", "2020-01-01"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(receiver.ids())
                                .haveAtLeast(
                                        2,
                                        new Condition<>(
                                                receiver.ids().getFirst()::equals,
                                                "the first event")));

        assertThat(admin.post(PAGE + "/" + id + "/hapus", Map.of()).statusCode()).isEqualTo(303);
        assertThat(admin.get(PAGE).body()).doesNotContain(receiver.url());
    }

    @Test
    void aSecretIsShownOnceAndATargetMustBeAnAddress() {
        assertThat(admin.get(PAGE).body())
                .contains(receiver.url())
                .doesNotContain(secret, "whsec_");
        assertThat(admin.post(PAGE, Map.of("alamat", "javascript:x")).statusCode()).isEqualTo(422);
        assertThat(
                        admin.post(PAGE, Map.of("alamat", receiver.url(), "cakupan", "99.99-TIDAK"))
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        StaffRows.ask(
                                ComplaintPortal.portal().database(),
                                "SELECT count(*) FROM webhook_endpoint w WHERE w::text LIKE '%"
                                        + secret.substring(6)
                                        + "%'"))
                .isEqualTo("0");
    }
}
