package id.suaralayanan.portal;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// axe in the open page: every rule of A, AA, 2.1 and 2.2 AA and best practice, also what it cannot
/// decide by itself.
public final class Axe {
    private static final String SOURCE = source();
    private static final String RUN =
            """
            async (only) => {
              const found = await axe.run(document, {
                preload: false,
                resultTypes: ['violations', 'incomplete'],
                ...(only.length ? {runOnly: only} : {
                  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                  rules: {'target-size': {enabled: true}},
                }),
              });
              const why = (node) => [...node.any, ...node.all, ...node.none].map((it) => it.data?.messageKey ?? it.id);
              const told = (kind, rules) => rules.flatMap((rule) => rule.nodes.map((node) =>
                  `${kind} ${rule.id} (${why(node)}) at ${node.target}: ${node.html.slice(0, 160)}`));
              return [...told('broken', found.violations), ...told('undecided', found.incomplete)];
            }
            """;

    /// The rules whose answer can be another one at another width.
    private static final List<String> OF_WIDTH =
            List.of(
                    "color-contrast",
                    "link-in-text-block",
                    "region",
                    "scrollable-region-focusable",
                    "target-size");

    /// What axe leaves to people, and what people found.
    private static final Map<Pattern, String> DECIDED =
            Map.of(
                    Pattern.compile(
                            "color-contrast \\(nonBmp\\) .*<span aria-hidden=\"true\">[●○]<"),
                    "a dot without meaning: the words beside it say what has happened",
                    Pattern.compile("color-contrast \\((shortTextContent|imgNode)\\) at text\\["),
                    "letters of the trend, #525252 on white or on the palest blue: at least 6.5 to 1",
                    Pattern.compile("color-contrast \\(shortTextContent\\) at b: <b>\\d</b>"),
                    "how many wait at a kiosk: one digit, in the colours of the word beside it",
                    Pattern.compile(
                            "color-contrast \\((elmPartiallyObscured|shortTextContent)\\) at .*: <t[hd][ >]"),
                    "a cell that is scrolled to, or of one letter: in the colours of its row");

    private Axe() {}

    /// A line for each violation, and for each doubt that nobody has looked into.
    public static List<String> faults(Page page) {
        return faults(page, List.of());
    }

    /// Only what is certainly against a rule.
    public static List<String> violations(Page page) {
        return faults(page).stream().filter(line -> line.startsWith("broken ")).toList();
    }

    /// The same for a page that was looked at before, at another width.
    static List<String> faultsOfWidth(Page page) {
        return faults(page, OF_WIDTH);
    }

    @SuppressWarnings("unchecked")
    private static List<String> faults(Page page, List<String> rules) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SOURCE);
        }
        return ((List<String>) page.evaluate(RUN, rules))
                .stream().filter(line -> !isDecided(line)).toList();
    }

    private static boolean isDecided(String line) {
        return DECIDED.keySet().stream().anyMatch(pattern -> pattern.matcher(line).find());
    }

    private static String source() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
