package id.suaralayanan.portal.offline;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.browser.Browsers;
import id.suaralayanan.portal.browser.Wire;
import id.suaralayanan.portal.feedback.Office;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A citizen's phone on a line that can be cut, with its queue, and what the portal stored of it.
final class CitizenDevice implements AutoCloseable {
    static final String SURVEY = "/s/V7F3K";
    static final String COMPLAINT = "/adu/" + Office.UNIT;

    /// A whole survey, as a form sends it.
    static final String WHOLE = survey(3);

    private final PortalServer portal;
    private final BrowserContext context;
    private final boolean hasWorker;
    final Wire wire;
    final Page page;

    private CitizenDevice(PortalServer portal, BrowserContext context, boolean hasWorker) {
        Office.in(portal);
        this.portal = portal;
        this.context = context;
        this.hasWorker = hasWorker;
        wire = Wire.to(portal.port());
        page = context.newPage();
    }

    /// One whose browser runs the worker.
    static CitizenDevice of(PortalServer portal) {
        return new CitizenDevice(portal, Browsers.keeper(360, 640), true);
    }

    /// One on the page of the queue, without the worker, so that only the page sends.
    static CitizenDevice withoutWorker(PortalServer portal) {
        var device = new CitizenDevice(portal, Browsers.visitor(360, 640), false);
        device.page.navigate(device.wire.url("/tersimpan"));
        device.page.waitForCondition(() -> device.page.locator("#kosong").isVisible());
        return device;
    }

    static String survey(int score) {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(u -> "U" + u + "=" + score)
                .collect(Collectors.joining("&", "layanan=KTP-EL&", ""));
    }

    /// One thing in the queue, as the device keeps it.
    record Item(Map<String, Object> fields) {
        String key() {
            return text("key");
        }

        String state() {
            return text("state");
        }

        String trouble() {
            return text("trouble");
        }

        /// When it is tried again by itself, in milliseconds.
        double next() {
            return ((Number) Objects.requireNonNull(fields.get("next"))).doubleValue();
        }

        String body() {
            return text("body");
        }

        private String text(String name) {
            var value = fields.get(name);
            return value == null ? "" : value.toString();
        }
    }

    /// The queue, oldest first.
    List<Item> items() {
        @SuppressWarnings("unchecked")
        var all = (List<Map<String, Object>>) page.evaluate("antrean.all()");
        return all.stream().map(Item::new).toList();
    }

    Item item(String key) {
        return items().stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
    }

    /// Puts a survey into the queue.
    ///
    /// @return its key
    String queue(String body) {
        return queue(UUID.randomUUID().toString(), SURVEY, body);
    }

    String queue(String key, String address, String body) {
        page.evaluate(
                "([key, address, body]) => antrean.add({ key, address, body })",
                List.of(key, address, body));
        return key;
    }

    /// Sends what is due, as the page does from time to time, once no other round is under way.
    void round() {
        page.evaluate("navigator.locks.request('antrean', () => {}).then(() => antrean.drain())");
    }

    /// Sends everything, as somebody who presses the button.
    void sendNow() {
        page.evaluate("antrean.drain(true)");
    }

    /// Answers what this page sends in the portal's stead.
    void answer(Consumer<Route> answer) {
        page.route(
                "**/{s,adu}/**",
                route -> {
                    if (route.request().method().equals("POST")) {
                        answer.accept(route);
                    } else {
                        route.resume();
                    }
                });
    }

    void answerAsThePortal() {
        page.unroute("**/{s,adu}/**");
    }

    static Consumer<Route> saying(int status, String type, String body) {
        return saying(status, body, Map.of("Content-Type", type));
    }

    private static Consumer<Route> saying(int status, String body, Map<String, String> headers) {
        return route ->
                route.fulfill(
                        new Route.FulfillOptions()
                                .setStatus(status)
                                .setHeaders(headers)
                                .setBody(body));
    }

    /// What a device hears when the portal refuses.
    static Consumer<Route> problem(int status, String slug) {
        return saying(status, "application/problem+json", refusal(status, slug));
    }

    /// As [#problem], with the portal's time.
    static Consumer<Route> problem(int status, String slug, Instant now) {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC));
        return saying(
                status,
                refusal(status, slug),
                Map.of("Content-Type", "application/problem+json", "Date", date));
    }

    private static String refusal(int status, String slug) {
        return "{\"type\":\"/masalah/%s\",\"status\":%d,\"detail\":\"Tidak bisa.\"}"
                .formatted(slug, status);
    }

    /// The device's own clock shows another time from now on, or is put right (0 days).
    void moveClock(int days) {
        page.evaluate(
                """
                (days) => {
                  self.trueNow ??= Date.now.bind(Date);
                  Date.now = () => trueNow() + days * 86400000;
                }
                """,
                days);
    }

    /// Opens a page and waits until the worker looks after it.
    void visit(String path) {
        page.navigate(wire.url(path));
        page.evaluate(
                """
                () => navigator.serviceWorker.ready.then(() => new Promise((done) => {
                  if (navigator.serviceWorker.controller) done();
                  else navigator.serviceWorker.oncontrollerchange = () => done();
                }))
                """);
    }

    /// As [#visit], until the page is kept for when there is no network.
    void keep(String path) {
        visit(path);
        page.waitForCondition(
                () -> (Boolean) page.evaluate("caches.match(location.href).then(Boolean)"));
    }

    Page anotherTab() {
        var tab = context.newPage();
        tab.navigate(wire.url("/tersimpan"));
        return tab;
    }

    void choose(int score, int elements) {
        for (int element = 1; element <= elements; element++) {
            page.locator("label:has(#U" + element + "-" + score + ")").click();
        }
    }

    void press(String selector) {
        page.locator(selector).first().click();
    }

    /// What is to be read at a place; empty where nothing shows. Asked in one go: what shows now
    /// may be gone at the next question.
    String words(String selector) {
        return (String)
                page.locator(selector)
                        .evaluateAll(
                                "all => all[0]?.checkVisibility() ? all[0].textContent.trim() : ''");
    }

    void waitForWords(String selector, String beginning) {
        page.waitForCondition(() -> words(selector).startsWith(beginning));
    }

    int waiting() {
        return ((Number) page.evaluate("antrean.count()")).intValue();
    }

    long ratings() {
        return Long.parseLong(ask("SELECT count(*) FROM rating"));
    }

    /// How many ratings are stored under these keys.
    int stored(List<String> keys) {
        return Integer.parseInt(
                ask(
                        "SELECT count(*) FROM rating WHERE key IN ('%s')"
                                .formatted(String.join("','", keys))));
    }

    int complaints(String text) {
        return Integer.parseInt(
                ask("SELECT count(*) FROM complaint WHERE text = '%s'".formatted(text)));
    }

    private String ask(String sql) {
        return StaffRows.ask(portal.database(), sql);
    }

    @Override
    public void close() {
        if (hasWorker) {
            Browsers.leave(context);
        } else {
            context.close();
        }
        wire.close();
    }
}
