package id.suaralayanan.portal.access.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RecoveryCodeTest {
    @Test
    void aSheetHoldsTenDifferentCodes() {
        assertThat(RecoveryCode.sheet()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void isReadAsPeopleCopyIt() {
        var code = RecoveryCode.sheet().getFirst();

        assertThat(code.grouped()).matches("(\\w{4}-){3}\\w{4}");
        assertThat(RecoveryCode.typed(code.grouped().toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(code);
        assertThat(RecoveryCode.typed("123456").isPossible()).isFalse();
    }
}
