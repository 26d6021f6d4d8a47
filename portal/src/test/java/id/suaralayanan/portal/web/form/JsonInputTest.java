package id.suaralayanan.portal.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonInputTest {
    @Test
    void readsMembersByName() {
        var json =
                json("{\"a\":\"x\",\"b\":true,\"c\":[\"y\",\"z\"],\"d\":{\"e\":\"w\"},\"f\":null}");

        assertThat(json.text("a") + json.text("f")).isEqualTo("x");
        assertThat(json.truth("b")).isTrue();
        assertThat(json.texts("c")).containsExactly("y", "z");
        assertThat(json.object("d").text("e")).isEqualTo("w");
        assertThat(json.errors().list()).isEmpty();
    }

    @Test
    void namesEveryPlaceThatIsWrong() {
        var json = json("{\"a\":1,\"b\":\"ya\",\"c\":[1],\"d\":[],\"more\":{\"x\":1,\"x\":2}}");

        json.text("a");
        json.truth("b");
        json.texts("c");
        json.object("d").text("e");

        assertThat(json.errors().list())
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder("/a", "/b", "/c", "/d", "/more", "/more/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "{", "{} {}", "{\"a\":1", "{'a':1}", "{\"a\":\u0000}"})
    void refusesWhatIsNoObject(String text) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> json(text));
    }

    @Test
    void nothingAtAllIsAnObjectWhereThatIsAllowed() {
        assertThat(JsonInput.ofOptional(new byte[0]).errors().list()).isEqualTo(List.of());
    }

    private static JsonInput json(String text) {
        return JsonInput.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
