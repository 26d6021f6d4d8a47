package id.suaralayanan.portal.evaluation;

import static id.suaralayanan.portal.database.RowReader.constant;
import static id.suaralayanan.portal.database.RowReader.integer;
import static id.suaralayanan.portal.database.RowReader.text;
import static id.suaralayanan.portal.database.RowReader.texts;

import id.suaralayanan.analytics.indicators.Words;
import id.suaralayanan.analytics.indicators.evaluation.PortalEvidence;
import id.suaralayanan.portal.evaluation.EvaluationInstrument.Aspect;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The forms of PEKPPP, by the version that was in force at the end of a year; before there was
/// any, the first.
@Component
record EvaluationInstruments(DatabaseClient database) {
    private static final String HEAD =
            """
            SELECT version, source, f02_share::integer AS f02_share
              FROM evaluation_instrument
             ORDER BY valid_from <= :day DESC, abs(valid_from - :day)
             LIMIT 1
            """;

    private record Head(int version, String source, int share) {}

    Mono<EvaluationInstrument> of(int year, String form) {
        return database.sql(HEAD)
                .bind("day", LocalDate.of(year, 12, 31))
                .map(row ->
                        new Head(
                                integer(row, "version"),
                                text(row, "source"),
                                integer(row, "f02_share")))
                .one()
                .flatMap(head ->
                        Mono.zip(
                                        aspects(head.version()),
                                        indicators(head.version(), form),
                                        questions(head.version(), form))
                                .map(it ->
                                        new EvaluationInstrument(
                                                head.version(),
                                                form,
                                                head.source(),
                                                head.share(),
                                                it.getT1(),
                                                it.getT2(),
                                                it.getT3())));
    }

    private Mono<List<Aspect>> aspects(int version) {
        return database.sql(
                        """
                        SELECT aspect::integer AS aspect, weight::integer AS weight, name, name_en
                          FROM evaluation_aspect
                         WHERE version = :version
                         ORDER BY aspect
                        """)
                .bind("version", version)
                .map(row ->
                        new Aspect(
                                integer(row, "aspect"),
                                integer(row, "weight"),
                                new Words(text(row, "name"), text(row, "name_en"))))
                .all()
                .collectList();
    }

    private Mono<List<EvaluationIndicator>> indicators(int version, String form) {
        return database.sql(
                        """
                        SELECT number::integer AS number, aspect::integer AS aspect, parts::integer AS parts, indicator,
                               steps, evidence
                          FROM evaluation_indicator
                         WHERE version = :version AND form = :form
                         ORDER BY number
                        """)
                .bind("version", version)
                .bind("form", form)
                .map(EvaluationInstruments::indicator)
                .all()
                .collectList();
    }

    private static EvaluationIndicator indicator(Readable row) {
        return new EvaluationIndicator(
                integer(row, "number"),
                integer(row, "aspect"),
                integer(row, "parts"),
                text(row, "indicator"),
                texts(row, "steps"),
                constant(row, "evidence", PortalEvidence.class));
    }

    private Mono<List<String>> questions(int version, String form) {
        return database.sql(
                        """
                        SELECT question
                          FROM evaluation_question
                         WHERE version = :version AND form = :form
                         ORDER BY number
                        """)
                .bind("version", version)
                .bind("form", form)
                .map(row -> text(row, "question"))
                .all()
                .collectList();
    }
}
