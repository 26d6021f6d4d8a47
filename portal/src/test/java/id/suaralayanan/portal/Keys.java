package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/// Somebody without a mouse: Tab, arrows, Space, Enter and letters, nothing else. Insists that the
/// place of the keyboard can be seen at each stop.
final class Keys {
    private static final int MOST_STOPS = 150;

    /// Where the keyboard is, and whether that can be seen: a line around it, on the screen, under
    /// nothing else.
    private static final String SEEN =
            """
            () => {
              const it = document.activeElement;
              if (!it || it === document.body) return '';
              const drawn = (one) => {
                const style = getComputedStyle(one);
                return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.outlineStyle === 'auto';
              };
              const around = [it, it.closest('label'), it.closest('summary')].filter(Boolean);
              const box = it.getClientRects()[0];
              const at = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 10));
              const name = it.tagName + (it.id && '#' + it.id) + ' ' + it.outerHTML.slice(0, 80);
              if (!around.some(drawn)) return 'no line around ' + name;
              if (box.bottom < 0 || box.top > innerHeight) return 'off the screen: ' + name;
              if (at && !around.some((one) => one.contains(at) || at.contains(one))) return 'hidden: ' + name;
              return '';
            }
            """;

    final Page page;
    private int pressed;

    Keys(Page page) {
        this.page = page;
    }

    Keys go(String url) {
        page.navigate(url);
        return this;
    }

    /// Tab after Tab until the keyboard is there.
    Keys to(String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (isAtNext(selector)) {
                return this;
            }
        }
        throw new AssertionError("the keyboard never comes to " + selector + " on " + page.url());
    }

    /// Every stop of a page once, or the first of very many.
    Keys through(int most) {
        int stop = 0;
        while (stop < most && !isAtNext("body")) {
            stop++;
        }
        return this;
    }

    /// Whether the next stop, which can be seen, is this one.
    private boolean isAtNext(String selector) {
        press("Tab");
        var seen =
                (List<?>)
                        page.evaluate(
                                "selector => [(%s)(), document.activeElement.matches(selector)]"
                                        .formatted(SEEN.strip()),
                                selector);
        assertThat(seen.getFirst()).as(page.url()).isEqualTo("");
        return Boolean.TRUE.equals(seen.get(1));
    }

    Keys press(String key) {
        page.keyboard().press(key);
        pressed++;
        return this;
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /// Presses a key that leads to another page, and waits for it.
    Keys follow(String key) {
        Tour.leave(page, () -> press(key));
        return this;
    }

    /// After a form with faults: the keyboard is at the list of them, and its links lead to them.
    Keys isAtTheFaults() {
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "() => document.activeElement.classList.contains('errors')"))
                .as("the list of faults has the keyboard on " + page.url())
                .isTrue();
        return this;
    }

    String words(String selector) {
        return page.locator(selector).first().textContent().strip();
    }

    int pressed() {
        return pressed;
    }
}
