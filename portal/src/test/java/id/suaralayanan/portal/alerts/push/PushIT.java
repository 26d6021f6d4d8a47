package id.suaralayanan.portal.alerts.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.access.StrictPortal;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.browser.Browsers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Officers are told on their devices; each test has a unit and an officer of its own.
final class PushIT {
    private static final PortalServer PORTAL = StrictPortal.shared();
    private static final String CONTENT =
            "{\"answers\":12,\"low\":6,\"usual\":3,\"due\":2,\"late\":0}";
    private static int units;
    private String unit = "";
    private String officer = "";
    private PushReceiver receiver;
    private Visitor visitor;

    @BeforeEach
    void anOfficerWithADevice() throws Exception {
        units++;
        unit = "64.71-UJI-DORONG" + units;
        officer = "dorong-" + units;
        StaffRows.unit(PORTAL.database(), unit, "Kantor Dorong");
        StaffRows.officer(PORTAL.database(), officer, Role.UNIT_OFFICER, unit);
        receiver = PushReceiver.start();
        visitor = Visitor.signedIn(PORTAL, officer);
    }

    @AfterEach
    void leave() {
        StaffRows.run(
                PORTAL.database(),
                "DELETE FROM push_device WHERE officer = (SELECT id FROM officer WHERE username = '%s')"
                        .formatted(officer));
        visitor.close();
        receiver.close();
    }

    @Test
    void aDeviceReadsTheMessageOnceAndNobodyElseCan() {
        assertThat(enter(receiver.form())).isEqualTo(303);
        assertThat(visitor.get("/akun/kabar").body()).contains("lewat 127.0.0.1");
        tell();
        send();
        send();

        assertThat(receiver.read())
                .singleElement()
                .asString()
                .contains("Perlu dilihat: Kantor Dorong")
                .contains(
                        "Dari 12 jawaban terakhir, 6 bernilai buruk. 2 aduan jatuh tempo hari ini")
                .contains("\"path\":\"/unit\"");
        assertThat(waiting()).isEqualTo("0");
    }

    @Test
    void aBusyServiceIsAskedAgainAndOneThatKnowsTheDeviceNoMoreEndsIt() {
        enter(receiver.form());
        tell();
        receiver.answers(503);
        send();
        assertThat(waiting()).isEqualTo("1");
        receiver.answers(201);
        due();
        send();
        assertThat(receiver.read()).hasSize(1);

        tell();
        receiver.answers(410);
        send();
        assertThat(devices()).isEqualTo("0");
    }

    @Test
    void aDeviceBehindASilentServiceHoldsUpNoOther() throws Exception {
        try (var quick = PushReceiver.start()) {
            receiver.keepsSilent();
            enter(receiver.form());
            enter(quick.form());
            tell();
            var round = PORTAL.bean(PushSender.class).round().toFuture();

            Awaitility.await().until(() -> quick.read().size() == 1);
            assertThat(round).isNotDone();
            receiver.speaks();
            round.get();
        }
    }

    @Test
    void aDeviceWhoseKeyIsBrokenHoldsUpNoOther() throws Exception {
        try (var quick = PushReceiver.start()) {
            enter(receiver.form());
            enter(quick.form());
            tell();
            run(
                    "UPDATE push_device SET key = 'rusak' WHERE id = (SELECT min(id) FROM push_device WHERE unit = %s)");
            send();

            assertThat(quick.read()).hasSize(1);
            assertThat(receiver.read()).isEmpty();
        }
    }

    @Test
    void whatIsOldAndWhoHasLeftOfficeAreNotTold() {
        enter(receiver.form());
        tell();
        run("UPDATE push_device SET told_at = now() - interval '13 hours' WHERE unit = %s");
        send();
        assertThat(waiting()).isEqualTo("0");
        tell();
        run("UPDATE officer SET disabled_at = now() WHERE unit = %s");
        send();

        assertThat(receiver.read()).isEmpty();
        assertThat(devices()).isEqualTo("0");
    }

    @Test
    void anAddressInOurOwnNetworkAndKeysThatAreNoneAreRefused() {
        try (var open = Visitor.signedIn(PortalServer.shared(), officer)) {
            assertThat(open.post("/akun/kabar/perangkat", receiver.form()).statusCode())
                    .isEqualTo(422);
        }
        assertThat(enter(with("kunci", "AAAA"))).isEqualTo(422);
        assertThat(enter(with("rahasia", ""))).isEqualTo(422);
        assertThat(enter(with("alamat", "file:///etc/passwd"))).isEqualTo(422);
        assertThat(devices()).isEqualTo("0");
    }

    @Test
    void aSixthDeviceIsRefusedAndOneCanBeRemovedByItsOwnerAlone() {
        for (int i = 1; i <= 5; i++) {
            assertThat(enter(with("alamat", receiver.form().get("alamat") + "?" + i)))
                    .isEqualTo(303);
        }
        assertThat(enter(receiver.form())).isEqualTo(409);
        var device =
                ask(
                        "SELECT max(id) FROM push_device d WHERE unit = (SELECT id FROM unit WHERE code = '%s')");

        StaffRows.officer(PORTAL.database(), officer + "-lain", Role.UNIT_OFFICER, unit);
        try (var other = Visitor.signedIn(PORTAL, officer + "-lain")) {
            other.post("/akun/kabar/perangkat", Map.of("hapus", device));
        }
        assertThat(devices()).isEqualTo("5");
        assertThat(enter(Map.of("hapus", device))).isEqualTo(303);
        assertThat(devices()).isEqualTo("4");
    }

    /// A browser without a push service of its own stands in for the service alone.
    @Test
    void theBrowserEntersTheDeviceAndShowsWhatItIsTold() {
        var browser = Browsers.keeper(360, 740);
        try {
            signIn(browser);
            var page = browser.newPage();
            page.addInitScript(subscribing());
            page.navigate(PORTAL.url("/akun/kabar").toString());
            page.locator("#perangkat-baru button").click();
            page.locator("button[name=hapus]").waitFor();
            assertThat(devices()).isEqualTo("1");

            deliver(page);
            page.waitForCondition(() -> shown(page).contains("Perlu dilihat"));
            assertThat(shown(page)).isEqualTo("Perlu dilihat: Kantor Dorong, 6 dari 12, /unit");
        } finally {
            Browsers.leave(browser);
        }
    }

    private String subscribing() {
        var form = receiver.form();
        return "PushManager.prototype.subscribe = async () => ({ toJSON: () => ({endpoint: '%s', keys: {p256dh: '%s', auth: '%s'}}) });"
                .formatted(form.get("alamat"), form.get("kunci"), form.get("rahasia"));
    }

    private static void deliver(Page page) {
        var wire = page.context().newCDPSession(page);
        var worker = new AtomicReference<String>("");
        wire.on(
                "ServiceWorker.workerRegistrationUpdated",
                told ->
                        told.getAsJsonArray("registrations")
                                .forEach(it -> {
                                    var own = it.getAsJsonObject();
                                    if (own.get("scopeURL").getAsString().endsWith("/a/")) {
                                        worker.set(own.get("registrationId").getAsString());
                                    }
                                }));
        wire.send("ServiceWorker.enable");
        page.waitForCondition(() -> !worker.get().isEmpty());
        var message = new JsonObject();
        message.addProperty("origin", PORTAL.url("/").toString());
        message.addProperty("registrationId", worker.get());
        message.addProperty(
                "data",
                "{\"title\": \"Perlu dilihat: Kantor Dorong\", \"body\": \"6 dari 12\", \"lang\": \"id\", \"path\": \"/unit\"}");
        wire.send("ServiceWorker.deliverPushMessage", message);
    }

    private static String shown(Page page) {
        return page.evaluate(
                        """
                        async () => {
                          const worker = await navigator.serviceWorker.getRegistration('/a/');
                          const shown = await worker.getNotifications();
                          return shown.map((it) => [it.title, it.body, it.data].join(', ')).join('; ');
                        }
                        """)
                .toString();
    }

    private void signIn(BrowserContext browser) {
        browser.grantPermissions(List.of("notifications"));
        visitor.cookies()
                .forEach((name, value) ->
                        browser.addCookies(
                                List.of(
                                        new Cookie(name, value)
                                                .setUrl(PORTAL.url("/").toString()))));
    }

    private Map<String, String> with(String name, String value) {
        var form = new TreeMap<>(receiver.form());
        form.put(name, value);
        return form;
    }

    private int enter(Map<String, String> form) {
        return visitor.post("/akun/kabar/perangkat", form).statusCode();
    }

    private void tell() {
        run(
                "UPDATE push_device SET content = '"
                        + CONTENT
                        + "', told_at = now(), next_at = now(), attempts = 0 WHERE unit = %s");
    }

    private void due() {
        run("UPDATE push_device SET next_at = now() WHERE unit = %s");
    }

    private static void send() {
        PORTAL.bean(PushSender.class).round().block();
    }

    private String waiting() {
        return ask(
                "SELECT count(content) FROM push_device WHERE unit = (SELECT id FROM unit WHERE code = '%s')");
    }

    private String devices() {
        return ask(
                "SELECT count(*) FROM push_device WHERE unit = (SELECT id FROM unit WHERE code = '%s')");
    }

    private void run(String sql) {
        StaffRows.run(
                PORTAL.database(),
                sql.formatted("(SELECT id FROM unit WHERE code = '" + unit + "')"));
    }

    private String ask(String sql) {
        return StaffRows.ask(PORTAL.database(), sql.formatted(unit));
    }
}
