package id.suaralayanan.portal.feedback.visits;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.feedback.VisitCode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VisitCodeGeneratorTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    /// HMAC-SHA256 under 00…01 of `v1|3273-DUKCAPIL-01|20261121|0042` begins with
    /// c4aec3d350fb08e03531.
    @Test
    void isTheFirstEightyBitsOfTheMac() {
        var key = new byte[32];
        key[31] = 1;

        assertThat(VisitCodeGenerator.code(key, "3273-DUKCAPIL-01", DAY, 42).text())
                .isEqualTo("RJQC7MTGZC4E0D9H");
    }

    @Test
    void drawsOtherCodesForEverySheet() {
        var one = VisitCodeGenerator.sheet("64.71-DISDUKCAPIL", DAY, 480);
        var other = VisitCodeGenerator.sheet("64.71-DISDUKCAPIL", DAY, 480);
        var all = new HashSet<>(one);
        all.addAll(other);

        assertThat(all).hasSize(960);
    }

    @Test
    void readsACodeAsPeopleTypeIt() {
        var code = new VisitCode("RJQC7MTGZC4E0D91");

        assertThat(
                        List.of(
                                "rjqc-7mtg-zc4e-0d91",
                                " RJQC 7MTG ZC4E OD9I ",
                                "RJQC.7MTG.ZC4E.od9l",
                                code.grouped()))
                .allSatisfy(typed -> assertThat(VisitCode.read(typed)).contains(code));
        assertThat(List.of("", "RJQC7MTGZC4E0D9", "RJQC7MTGZC4E0D9U", "X".repeat(100_000)))
                .allSatisfy(typed -> assertThat(VisitCode.read(typed)).isEmpty());
        assertThat(code).hasToString("VisitCode");
    }
}
