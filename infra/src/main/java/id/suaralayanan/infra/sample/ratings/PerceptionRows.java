package id.suaralayanan.infra.sample.ratings;

import id.suaralayanan.infra.sample.registry.Office;
import id.suaralayanan.infra.sample.registry.Quarter;
import id.suaralayanan.infra.sample.registry.RandomStreams;
import id.suaralayanan.infra.sample.registry.RegistryIds;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/// Writes what the invented visitors say in SPKP and SPAK.
public final class PerceptionRows {
    private static final String COLUMNS =
            "received_at, unit, instrument, answered_on, channel, scores, seconds";

    private static final List<Asked> ASKED = List.of(new Asked(1, 8, 5.35), new Asked(2, 5, 5.6));

    private final Connection connection;
    private final RegistryIds ids;

    public PerceptionRows(Connection connection, RegistryIds ids) {
        this.connection = connection;
        this.ids = ids;
    }

    /// A survey with its number of items and how a usual office is seen.
    private record Asked(int instrument, int items, double usual) {
        /// The last columns of one visitor's row.
        String row(LocalDate day, double level, RandomStreams chance) {
            return "%s\t%s\t%s\t%d\n"
                    .formatted(
                            day,
                            chance.hits(0.7) ? "QR" : "WEB",
                            scores(level, chance),
                            chance.between(20, 120));
        }

        /// The scores of one visitor of an office that is seen so.
        String scores(double level, RandomStreams chance) {
            double person = 0.35 * chance.normal();
            return IntStream.range(0, items)
                    .mapToObj(_ ->
                            Math.clamp(Math.round(level + person + 0.55 * chance.normal()), 1, 6))
                    .map(String::valueOf)
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    /// @return how many answers
    public long write(List<Office> offices, List<Quarter> quarters, Instant now)
            throws SQLException, IOException {
        var rows = new StringBuilder();
        for (var office : offices) {
            for (var asked : ASKED) {
                var chance = RandomStreams.of("perception", office.code(), "" + asked.instrument());
                double level = asked.usual() + 0.22 * chance.normal();
                for (var quarter : quarters) {
                    add(rows, office, asked, level, quarter, now);
                }
            }
        }
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "COPY perception_answer (%s) FROM STDIN".formatted(COLUMNS),
                        new StringReader(rows.toString()));
    }

    private void add(
            StringBuilder rows,
            Office office,
            Asked asked,
            double level,
            Quarter quarter,
            Instant now) {
        var chance =
                RandomStreams.of(
                        "perceptions", office.code(), "" + asked.instrument(), quarter.code());
        int people = office.isHardlyAnswered() ? 2 : chance.between(10, 24);
        for (int i = 0; i < people; i++) {
            LocalDate day = quarter.first().plusDays(chance.between(0, (int) quarter.days() - 1));
            var at = day.atTime(9, 0).plusSeconds(chance.between(0, 21_600)).atZone(office.zone());
            String rest = asked.row(day, level, chance);
            if (!at.toInstant().isAfter(now)) {
                rows.append(at.toInstant()).append('\t').append(ids.unit(office));
                rows.append('\t').append(asked.instrument()).append('\t').append(rest);
            }
        }
    }
}
