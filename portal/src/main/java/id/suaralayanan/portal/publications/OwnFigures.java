package id.suaralayanan.portal.publications;

import static id.suaralayanan.portal.database.RowReader.decimal;
import static id.suaralayanan.portal.database.RowReader.number;
import static id.suaralayanan.portal.database.RowReader.optionalNumber;
import static id.suaralayanan.portal.database.RowReader.texts;

import id.suaralayanan.analytics.indicators.ranking.Eligibility.Reason;
import io.r2dbc.spi.Readable;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What publications on their way say of one unit.
@Component
record OwnFigures(DatabaseClient database, Publications publications) {
    Flux<OwnFigure> of(int unit) {
        return publications.open().concatMap(publication -> of(unit, publication));
    }

    private Mono<OwnFigure> of(int unit, Publication publication) {
        return database.sql(
                        "SELECT * FROM publication_unit WHERE publication = :id AND unit = :unit")
                .bind("id", publication.id())
                .bind("unit", unit)
                .map(row -> figure(publication, row))
                .one();
    }

    private static OwnFigure figure(Publication publication, Readable row) {
        var low = optionalNumber(row, "rank_low");
        var high = optionalNumber(row, "rank_high");
        return new OwnFigure(
                publication,
                number(row, "respondents"),
                decimal(row, "ikm"),
                Optional.ofNullable(row.get("grade", String.class)),
                decimal(row, "low"),
                decimal(row, "high"),
                low.isPresent() && high.isPresent()
                        ? Optional.of(low.getAsLong() + "–" + high.getAsLong())
                        : Optional.empty(),
                number(row, "compared"),
                texts(row, "reasons").stream().map(Reason::valueOf).toList());
    }
}
