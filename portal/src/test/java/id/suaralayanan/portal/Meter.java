package id.suaralayanan.portal;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// A page that is watched while it loads and is used: bytes on the line, requests, and what the
/// browser itself says about paint, shifts and delays.
final class Meter {
    private static final String WATCH =
            """
            window.seen = {lcp: 0, cls: 0, tbt: 0, inp: 0};
            const watch = (type, use, more) => new PerformanceObserver(list => list.getEntries().forEach(use))
                .observe({type, buffered: true, ...more});
            watch('largest-contentful-paint', entry => { seen.lcp = entry.startTime; });
            watch('layout-shift', entry => { if (!entry.hadRecentInput) seen.cls += entry.value; });
            watch('longtask', entry => { seen.tbt += Math.max(0, entry.duration - 50); });
            watch('event', entry => { if (entry.interactionId) seen.inp = Math.max(seen.inp, entry.duration); },
                {durationThreshold: 16});
            """;

    private final Page page;
    private final CDPSession session;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();

    Meter(BrowserContext visitor) {
        page = visitor.newPage();
        page.addInitScript(WATCH);
        session = visitor.newCDPSession(page);
        session.send("Network.enable");
        session.on("Network.requestWillBeSent", _ -> requests.incrementAndGet());
        session.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    }

    /// A cheap phone on a slow network: 400 kbit/s, 400 ms, a processor six times slower.
    Meter onACheapPhone() {
        slowProcessor();
        send(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline", false,
                        "latency", 400,
                        "downloadThroughput", 50_000,
                        "uploadThroughput", 50_000));
        return this;
    }

    Meter slowProcessor() {
        send("Emulation.setCPUThrottlingRate", Map.of("rate", 6));
        return this;
    }

    Page open(String url) {
        bytes.set(0);
        requests.set(0);
        page.navigate(url);
        page.waitForTimeout(300);
        return page;
    }

    long bytes() {
        return bytes.get();
    }

    long requests() {
        return requests.get();
    }

    /// Milliseconds until the largest part was painted.
    double paint() {
        return seen("lcp");
    }

    /// Sum of unexpected shifts of the layout, as the browser scores them.
    double shifts() {
        return seen("cls");
    }

    /// Milliseconds for which the page could not have answered a touch.
    double blocked() {
        return seen("tbt");
    }

    /// Milliseconds of the slowest answer to a touch or key.
    double delay() {
        return seen("inp");
    }

    private double seen(String what) {
        return ((Number) page.evaluate("what => window.seen[what]", what)).doubleValue();
    }

    private void send(String method, Map<String, Object> parameters) {
        var json = new JsonObject();
        parameters.forEach((name, value) -> {
            switch (value) {
                case Boolean truth -> json.addProperty(name, truth);
                case Number number -> json.addProperty(name, number);
                default -> throw new IllegalArgumentException(name);
            }
        });
        session.send(method, json);
    }
}
