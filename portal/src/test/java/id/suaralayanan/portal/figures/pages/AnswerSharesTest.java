package id.suaralayanan.portal.figures.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AnswerSharesTest {
    @Test
    void joinsStepsThatFewPeopleChoseWithTheirNeighbours() {
        assertThat(steps(3, 8, 100, 200)).containsExactly("1–2", "3", "4");
        assertThat(steps(0, 2, 40, 200)).containsExactly("1–3", "4");
        assertThat(steps(50, 30, 20, 4)).containsExactly("1", "2", "3–4");
        assertThat(steps(20, 20, 20, 20)).containsExactly("1", "2", "3", "4");
    }

    @Test
    void drawsNothingForFewerThanTenAnswers() {
        assertThat(steps(2, 2, 2, 3)).isEmpty();
    }

    private static List<String> steps(long... counts) {
        return AnswerShares.shares(Arrays.stream(counts).boxed().toList()).stream()
                .map(AnswerShares.Share::steps)
                .toList();
    }
}
