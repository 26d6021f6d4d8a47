package id.suaralayanan.portal.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RemoteAnswerTest {
    @ParameterizedTest
    @CsvSource({
        "200, true,  false, false",
        "204, true,  false, false",
        "301, false, false, false",
        "400, false, false, false",
        "403, false, false, false",
        "404, false, true,  false",
        "408, false, false, true",
        "410, false, true,  false",
        "425, false, false, true",
        "429, false, false, true",
        "500, false, false, true",
        "503, false, false, true",
        "0,   false, false, true",
    })
    void aStatusSaysWhatComesNext(int status, boolean taken, boolean gone, boolean mayChange) {
        var answer = RemoteAnswer.of(status);
        assertThat(answer.isTaken()).isEqualTo(taken);
        assertThat(answer.isGone()).isEqualTo(gone);
        assertThat(answer.mayChange()).isEqualTo(mayChange);
    }
}
