package id.suaralayanan.portal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One browser for all tests of a thread, as Playwright wants; each test opens its own context.
public final class Browsers {
    /// This machine under a name, as in an office's own network: no encryption, and to a browser
    /// not the loopback.
    public static final String OFFICE = "kantor";

    /// This machine under the name of another site.
    public static final String STRANGER = "asing";

    /// Without the last three each window loads a page of Chromium's own for what is typed into its
    /// address bar, in a process that takes six times what a page of the portal takes.
    private static final String OFF =
            String.join(
                    ",",
                    "OptimizationHints",
                    "MediaRouter",
                    "Translate",
                    "SpareRendererForSitePerProcess",
                    "PreloadTopChromeWebUI",
                    "WebUIOmniboxPopup",
                    "WebUIOmniboxAimPopup",
                    "WebUIOmniboxFullPopup");

    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-default-apps",
                    "--disable-domain-reliability",
                    "--no-first-run",
                    "--disable-features=" + OFF,
                    "--in-process-gpu",
                    "--host-resolver-rules=MAP %s 127.0.0.1 , MAP %s 127.0.0.1 , MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
                            .formatted(OFFICE, STRANGER));

    private static final String SETTLED =
            """
            () => !navigator.serviceWorker
              || navigator.serviceWorker.getRegistration().then((it) => !!it?.active && !it.installing)
            """;

    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Browsers::launch);

    private Browsers() {}

    /// A fresh context, as a visitor's first visit.
    public static BrowserContext visitor(int width, int height) {
        return visitor(width, height, true);
    }

    /// @param javaScript false: the visitor's browser runs no scripts
    public static BrowserContext visitor(int width, int height, boolean javaScript) {
        return BROWSER.get()
                .newContext(
                        options(width, height)
                                .setJavaScriptEnabled(javaScript)
                                .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }

    /// A visitor whose browser keeps what the site gives it for weak networks; ends with [#leave].
    public static BrowserContext keeper(int width, int height) {
        return BROWSER.get().newContext(options(width, height));
    }

    /// Closes a keeper when its service worker has settled: Chromium may never answer the closing
    /// of a page whose worker is just being registered.
    public static void leave(BrowserContext keeper) {
        keeper.pages().forEach(Browsers::settle);
        keeper.close();
    }

    private static void settle(Page page) {
        try {
            page.waitForCondition(
                    () -> (Boolean) page.evaluate(SETTLED),
                    new Page.WaitForConditionOptions().setTimeout(3_000));
        } catch (PlaywrightException _) {
            // Nothing is kept without a network, or in a page that is none of ours.
        }
    }

    private static Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-US");
    }

    private static Browser launch() {
        Chromium chromium = Chromium.find();
        var driver = Playwright.create(new Playwright.CreateOptions().setEnv(driverSettings()));
        var environment = new HashMap<>(System.getenv());
        environment.putAll(chromium.environment());
        return driver.chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium.executable())
                                .setEnv(environment)
                                .setArgs(FLAGS));
    }

    private static Map<String, String> driverSettings() {
        return Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    }
}
