package id.suaralayanan.portal.skm;

import id.suaralayanan.analytics.indicators.index.Grade;
import id.suaralayanan.portal.signing.Sha256;
import id.suaralayanan.portal.skm.SkmFailure.Reason;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what the national portal answers, and believes nothing that contradicts itself.
record SkmAnswer(byte[] body, JsonNode content) {
    /// A mean of two decimals on the scale to 4 says 25 times as much on the scale to 100, give or
    /// take 25 halves of its last digit and half of the other's.
    private static final BigDecimal ROUNDING = new BigDecimal("0.13");

    private static final BigDecimal STEPS = BigDecimal.valueOf(25);
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    static SkmAnswer read(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            var content = JSON.readTree(text);
            if (!content.isObject()) {
                throw new SkmFailure(Reason.UNREADABLE);
            }
            return new SkmAnswer(body, content);
        } catch (JacksonException | CharacterCodingException _) {
            throw new SkmFailure(Reason.UNREADABLE);
        }
    }

    /// The result in it.
    NationalResult result(String survey, String period, String source) {
        requireAbout(survey, period);
        long respondents = whole("total_responden");
        if (respondents == 0) {
            throw new SkmFailure(Reason.NO_ANSWERS);
        }
        var scale4 = figure("ikm_skala_4");
        var scale100 = figure("ikm_skala_100");
        require(
                scale100.compareTo(STEPS) >= 0
                        && scale100.compareTo(HIGHEST) <= 0
                        && scale4.multiply(STEPS).subtract(scale100).abs().compareTo(ROUNDING) <= 0,
                Reason.WRONG_FIGURE);
        var grade = Grade.of(scale100);
        require(grade.name().equals(text("mutu_pelayanan")), Reason.WRONG_FIGURE);
        return new NationalResult(
                source, Sha256.of(body), survey, respondents, scale4, scale100, grade);
    }

    /// That it took what was told, and nothing else.
    void requireTaken(String survey, PublishedResult told) {
        requireAbout(survey, told.period().code());
        require(
                whole("total_responden") == told.respondents()
                        && figure("ikm_skala_100").compareTo(told.ikm()) == 0,
                Reason.WRONG_FIGURE);
    }

    private void requireAbout(String survey, String period) {
        require(
                survey.equals(text("survey_id"))
                        && (!content.has("periode") || period.equals(text("periode"))),
                Reason.WRONG_SURVEY);
    }

    private static void require(boolean holds, Reason otherwise) {
        if (!holds) {
            throw new SkmFailure(otherwise);
        }
    }

    private String text(String name) {
        var value = content.get(name);
        require(value != null && value.isValueNode() && !value.isNull(), Reason.UNREADABLE);
        return value.asString().strip();
    }

    private long whole(String name) {
        String text = text(name);
        require(text.matches("\\d{1,12}"), Reason.UNREADABLE);
        return Long.parseLong(text);
    }

    /// With two decimals at most, as it prints them; a third says that it is another figure.
    private BigDecimal figure(String name) {
        String text = text(name);
        require(text.matches("\\d{1,3}(\\.\\d{1,2})?"), Reason.UNREADABLE);
        return new BigDecimal(text).setScale(2);
    }
}
