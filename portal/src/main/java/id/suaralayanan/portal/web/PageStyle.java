package id.suaralayanan.portal.web;

import id.suaralayanan.portal.signing.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The citizens' style sheet, written into each page and allowed there by its hash alone; pages
/// with figures have a longer one, so that a survey does not carry their rules.
///
/// One request less halves the time to the first question on a slow line.
@Component("pageStyle")
public final class PageStyle {
    private static final String FIGURES = "figures/";

    private final String plain;
    private final String withFigures;
    private final String source;

    PageStyle() {
        plain = squeezed(read("style/citizen.css"));
        withFigures = plain + squeezed(read("style/figures.css"));
        source = source(plain) + " " + source(withFigures);
    }

    /// The style sheet as it stands inside `<style>`.
    ///
    /// @param template name of the page's template
    public String css(String template) {
        return template.startsWith(FIGURES) ? withFigures : plain;
    }

    /// The source expressions that allow the sheets, e.g. `'sha256-…' 'sha256-…'`.
    public String source() {
        return source;
    }

    private static String source(String css) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(css)) + "'";
    }

    private static String squeezed(String css) {
        return css.replaceAll("/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,>]) ?", "$1")
                .replaceAll(": ", ":")
                .replace(";}", "}")
                .strip();
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
