package id.suaralayanan.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The style sheet is in every citizen's page, so each of its bytes is paid for on every line.
final class PageStyleTest {
    @Test
    void weighsAtMostFiveThousandBytesAndWithFiguresSixThousand() {
        var style = new PageStyle();

        assertThat(style.css("feedback/survey")).hasSizeLessThanOrEqualTo(5_000).isASCII();
        assertThat(style.css("figures/unit")).hasSizeLessThanOrEqualTo(6_144).isASCII();
    }

    @Test
    void bothSheetsAreAllowedByTheirHashes() {
        assertThat(new PageStyle().source()).matches("'sha256-[^ ]+' 'sha256-[^ ]+'");
    }
}
