package id.suaralayanan.portal.feedback.api;

import static java.util.Map.entry;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.portal.feedback.Comment;
import id.suaralayanan.portal.web.form.IdempotencyKey;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Describes `POST /api/v1/ratings` in the OpenAPI document: its handler reads bytes itself, so no
/// annotation tells of it.
@Configuration(proxyBeanMethods = false)
class RatingsDocument {
    private static final Map<String, String> ANSWERS =
            Map.ofEntries(
                    entry("201", "Stored durably; the receipt"),
                    entry("200", "The same key and payload again; the first receipt"),
                    entry("400", "Malformed, every fault named"),
                    entry("403", "A channel without its proof; nothing stored"),
                    entry("404", "Unknown unit or service"),
                    entry("409", "The visit code is used or unknown; nothing stored"),
                    entry("410", "The unit or survey is closed"),
                    entry("413", "Too large"),
                    entry("415", "Not JSON"),
                    entry("422", "The key belongs to another payload"),
                    entry("429", "Too often; nothing stored"),
                    entry(
                            "503",
                            "Nothing stored, try again; with type /masalah/outcome-unknown: perhaps stored, send again with the same key"));

    @Bean
    OpenApiCustomizer ratingsInTheDocument() {
        return document -> document.path(RatingsApi.PATH, new PathItem().post(operation()));
    }

    private static Operation operation() {
        var answers = new ApiResponses();
        ANSWERS.forEach((status, meaning) ->
                answers.addApiResponse(status, new ApiResponse().description(meaning)));
        return new Operation()
                .operationId("rate")
                .summary("Stores one rating durably and answers with its receipt")
                .addTagsItem("ratings")
                .addParametersItem(
                        new HeaderParameter()
                                .name(IdempotencyKey.HEADER)
                                .required(true)
                                .schema(new StringSchema().format("uuid")))
                .requestBody(
                        new RequestBody()
                                .required(true)
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        "application/json",
                                                        new MediaType().schema(rating()))))
                .responses(answers);
    }

    private static Schema<?> rating() {
        var rating = new ObjectSchema();
        rating.addProperty("unit", new StringSchema().example("64.71-DISDUKCAPIL"));
        rating.addProperty("service", new StringSchema().example("KTP-EL"));
        rating.addProperty(
                "channel", new StringSchema()._enum(List.of("WEB", "QR", "KIOSK", "STAFF")));
        rating.addProperty("answers", answers());
        rating.addProperty("respondent", new ObjectSchema());
        rating.addProperty("comment", new StringSchema().maxLength(Comment.LONGEST));
        rating.addProperty(
                "visitCode",
                new StringSchema()
                        .description("Handed out by the office, good for one answer")
                        .example("C4AE-C3D3-50FB-08E0"));
        addProofs(rating);
        rating.addProperty(
                "answeredAt",
                new DateTimeSchema()
                        .description("For answers given without a network; at most 15 days old"));
        for (var name : List.of("unit", "service", "channel", "answers")) {
            rating.addRequiredItem(name);
        }
        return rating;
    }

    private static void addProofs(ObjectSchema rating) {
        rating.addProperty(
                "point", new StringSchema().description("Code of a point: the proof of QR"));
        rating.addProperty(
                "device",
                new StringSchema().description("Key of a paired device: the proof of KIOSK"));
    }

    private static Schema<?> answers() {
        var answers = new ObjectSchema();
        for (var element : Element.values()) {
            answers.addProperty(
                    element.code(),
                    new IntegerSchema()
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(4))
                            .description(element.words().en()));
            answers.addRequiredItem(element.code());
        }
        return answers;
    }
}
