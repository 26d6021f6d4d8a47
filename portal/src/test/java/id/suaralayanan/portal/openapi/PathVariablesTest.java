package id.suaralayanan.portal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.openapi.MachineRoutes.PathVariableWords;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PathVariablesTest {
    @Test
    void aChoiceOfWordsIsNamedAndLeavesThePath() {
        var read = PathVariables.of("/open311/v2/services/{code}.{format:xml|json}");

        assertThat(read.path()).isEqualTo("/open311/v2/services/{code}.{format}");
        assertThat(read.variables())
                .containsExactly(
                        new PathVariableWords("code", List.of()),
                        new PathVariableWords("format", List.of("xml", "json")));
    }

    @Test
    void aRuleOfLettersIsNoChoice() {
        assertThat(PathVariables.of("/berkas/{number:[1-9]}").variables())
                .containsExactly(new PathVariableWords("number", List.of()));
        assertThat(PathVariables.of("/x/{code:[a-z]{2,3}}/y").path()).isEqualTo("/x/{code}/y");
    }
}
