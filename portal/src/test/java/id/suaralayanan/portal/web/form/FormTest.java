package id.suaralayanan.portal.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.suaralayanan.portal.web.ProblemException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;

final class FormTest {
    @Test
    void readsFieldsByTheirKind() {
        var form = form("kata=%20Antre%0Alama+&n=+12+&hari=MONDAY&u=1&u=2&kosong");

        assertThat(form.text("kata")).isEqualTo("Antre\nlama");
        assertThat(form.line("kata")).isEqualTo("Antre lama");
        assertThat(form.number("n", 2)).hasValue(12);
        assertThat(form.choice("hari", DayOfWeek.class)).hasValue(DayOfWeek.MONDAY);
        assertThat(form.all("u")).containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", " 12", "\u00a012\u2009", "\u200b12"})
    void aNumberIsReadHoweverItIsPasted(String pasted) {
        assertThat(Form.filledIn(Map.of("n", pasted)).number("n", 2)).hasValue(12);
        assertThat(Form.decimal(pasted.replace("12", "12,5"))).contains(new BigDecimal("12.5"));
    }

    @Test
    void whatIsAbsentIsEmpty() {
        var form = form("kosong");

        assertThat(form.has("kosong")).isTrue();
        assertThat(form.has("lain")).isFalse();
        assertThat(form.raw("lain") + form.text("lain") + form.line("lain")).isEmpty();
        assertThat(form.choice("lain", DayOfWeek.class)).isEmpty();
        assertThat(form.uuid("lain")).isEmpty();
    }

    @Test
    void aFormSentAgainAsItWasIsTheSameSending() {
        var key = "kunci=0b6a2f6e-3a52-4e0e-9d2f-6f1b8a3c5d7e";
        var sending = form(key + "&kata=Antre&_csrf=satu").sending();

        assertThat(form("kata=Antre&_csrf=dua&" + key).sending()).isEqualTo(sending);
        assertThat(form(key + "&kata=Antrean").sending()).isNotEqualTo(sending);
        assertThat(form("kata=Antre").sending()).isNotEqualTo(form("kata=Antre").sending());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1.0", "100", "1e1", "satu", "٣"})
    void aNumberIsOfSoManyDigits(String typed) {
        assertThat(Form.filledIn(Map.of("n", typed)).number("n", 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kata=%FF", "kata=%C3", "kata=%", "kata=%G1", "%ED%A0%80=1"})
    void whatIsNoTextIsRefusedAndNeverReplaced(String body) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> form(body))
                .returns("not-a-form", ProblemException::type);
    }

    @Test
    void aFormHasALimitInBytesAndInFields() {
        var fields = IntStream.range(0, 61).mapToObj(n -> "f" + n).collect(Collectors.joining("&"));

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> form(fields));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> form("a=" + "b".repeat(65_536)))
                .returns("status.413", ProblemException::type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data"})
    void whatDoesNotSayThatItIsAFormIsRefused(String type) {
        var exchange =
                MockServerWebExchange.from(
                        MockServerHttpRequest.post("/").header("Content-Type", type).body("a=b"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Form.of(exchange).block())
                .returns("status.415", ProblemException::type);
    }

    @Test
    void isReadOnceWhoeverAsksAndNeverPrintsItself() {
        var exchange = exchange("kata=rahasia");

        var first = Form.of(exchange).block();

        assertThat(Form.of(exchange).block()).isSameAs(first).hasToString("Form[hidden]");
    }

    private static Form form(String body) {
        return Objects.requireNonNull(Form.of(exchange(body)).block());
    }

    private static ServerWebExchange exchange(String body) {
        return MockServerWebExchange.from(
                MockServerHttpRequest.post("/")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(body));
    }
}
