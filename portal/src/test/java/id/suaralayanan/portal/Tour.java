package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import id.suaralayanan.portal.browser.Browsers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// One tab on its way through the citizens' pages, looked at in every state it comes by and at
/// every width: a cheap phone, the narrowest screen, a desk.
final class Tour {
    private static final List<Integer> WIDTHS = List.of(360, 320, 1440);
    private static final int HEIGHT = 800;

    final Page page;
    private final List<String> broken = new ArrayList<>();
    private int states;
    private boolean coloursAreTheDevices;

    Tour(BrowserContext visitor) {
        page = visitor.newPage();
        page.setViewportSize(WIDTHS.getFirst(), HEIGHT);
    }

    Tour go(String url) {
        page.navigate(url);
        return this;
    }

    /// Sends fields to an address as a form of this page would.
    Tour submit(String action, Map<String, String> fields) {
        leave(
                page,
                () ->
                        page.evaluate(
                                """
                                ([action, fields]) => {
                                  const form = document.createElement('form');
                                  Object.assign(form, {method: 'post', action});
                                  for (const [name, value] of Object.entries(fields)) {
                                    const field = document.createElement('textarea');
                                    Object.assign(field, {name, value});
                                    form.append(field);
                                  }
                                  document.body.append(form);
                                  form.submit();
                                }
                                """,
                                List.of(action, fields)));
        return this;
    }

    /// Presses the first of these that can be seen and waits for the page it leads to.
    Tour press(String selector) {
        leave(page, () -> page.locator(selector).locator("visible=true").first().click());
        return this;
    }

    /// What the browser itself refuses to send is sent all the same.
    Tour uncheckedByTheBrowser() {
        page.evaluate(
                "() => document.querySelectorAll('form').forEach(form => form.noValidate = true)");
        return this;
    }

    Tour open(String summary) {
        page.evaluate(
                "what => document.querySelectorAll(what).forEach(it => { it.open = true; })",
                summary);
        return this;
    }

    /// From here on the device draws in a few colours of its own, which no style sheet sees.
    Tour inForcedColours() {
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(ColorScheme.DARK)
                        .setForcedColors(ForcedColors.ACTIVE));
        coloursAreTheDevices = true;
        return this;
    }

    /// Looks at the page as it is now, at every width.
    Tour look(String state) {
        states++;
        PrintedKeysIT.in(page.content()).forEach(key -> broken.add(state + ": prints " + key));
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            boolean isFirst = width == WIDTHS.getFirst();
            (isFirst ? Axe.faults(page) : Axe.faultsOfWidth(page))
                    .stream()
                            .filter(fault ->
                                    !coloursAreTheDevices || !fault.contains("color-contrast"))
                            .forEach(fault -> broken.add(state + ", " + width + " px: " + fault));
            if (overflows(page)) {
                broken.add(state + ", " + width + " px: wider than the screen");
            }
        }
        page.setViewportSize(WIDTHS.getFirst(), HEIGHT);
        return this;
    }

    /// Writes down how much was looked at; there must be neither a fault nor an open doubt.
    void conclude(String what) {
        assertThat(broken).isEmpty();
        Goals.exactly(
                "G13",
                "axe faults and open doubts, %s: %d states x %d widths"
                        .formatted(what, states, WIDTHS.size()),
                0,
                broken.size());
    }

    /// Takes one tab through pages of a visitor who keeps nothing, and concludes.
    static void through(String what, Consumer<Tour> way) {
        try (var visitor = Browsers.visitor(WIDTHS.getFirst(), HEIGHT)) {
            var tour = new Tour(visitor);
            way.accept(tour);
            tour.conclude(what);
        }
    }

    /// Does what leads to another page, and waits until that is there.
    static void leave(Page page, Runnable deed) {
        page.evaluate("() => { window.isOld = true; }");
        deed.run();
        page.waitForFunction("() => !window.isOld && document.readyState === 'complete'");
    }

    static boolean overflows(Page page) {
        return (Boolean)
                page.evaluate(
                        "document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
