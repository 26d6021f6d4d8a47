package id.suaralayanan.portal.dashboard;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.browser.Browsers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// An officer before a real browser; keeps what the browser complains about.
public final class Screen implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final PortalServer portal;
    private final List<String> complaints = new ArrayList<>();

    private Screen(PortalServer portal, BrowserContext context) {
        this.portal = portal;
        this.context = context;
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    public static Screen of(PortalServer portal, String username, int width) {
        var context = Browsers.visitor(width, 900);
        try (var visitor = Visitor.signedIn(portal, username)) {
            context.addCookies(
                    visitor.cookies().entrySet().stream()
                            .map(it ->
                                    new Cookie(it.getKey(), it.getValue())
                                            .setUrl(portal.url("/").toString()))
                            .toList());
        }
        return new Screen(portal, context);
    }

    /// Opens a page, reads it to its end, and waits until every chart is drawn.
    public Screen open(String path) {
        page.navigate(portal.url(path).toString());
        page.evaluate(
                """
                async () => {
                  for (let y = 0; y < document.body.scrollHeight; y += 400) {
                    scrollTo(0, y);
                    await new Promise((later) => setTimeout(later, 30));
                  }
                  scrollTo(0, 0);
                }
                """);
        page.waitForCondition(() -> page.locator("[data-chart]:not([data-drawn])").count() == 0);
        return this;
    }

    public Page page() {
        return page;
    }

    /// What the browser reported: violations of the policy, script errors, missing files.
    public List<String> complaints() {
        return complaints;
    }

    /// How much wider the page is than the screen.
    public int overflow() {
        return (Integer)
                page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /// A picture for people, under `target/screens`.
    public void picture(String name) {
        page.waitForTimeout(300);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/screens/" + name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
