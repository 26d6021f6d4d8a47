package id.suaralayanan.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The style sheet is in every citizen's page, so each of its bytes is paid for on every line.
final class PageStyleTest {
    @Test
    void weighsAtMostSixThousandBytes() {
        assertThat(new PageStyle().css()).hasSizeLessThanOrEqualTo(6_000).isASCII();
    }
}
