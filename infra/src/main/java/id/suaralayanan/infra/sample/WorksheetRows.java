package id.suaralayanan.infra.sample;

import id.suaralayanan.infra.sample.registry.InsertBatch;
import id.suaralayanan.infra.sample.registry.Office;
import id.suaralayanan.infra.sample.registry.RandomStreams;
import id.suaralayanan.infra.sample.registry.RegistryIds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Writes what the evaluators of the sample found of Zona Integritas, this year and the year
/// before.
record WorksheetRows(Connection connection, RegistryIds ids) {
    private static final String INSERT =
            """
            INSERT INTO zone_assessment (unit, year, revision, at, officer, change, process, people, accountability,
                                         supervision, service, performance, wbk_held, note)
            VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'Data contoh.')
            """;

    /// Most offices have been looked at, some have not.
    ///
    /// @param officer number of who looked
    /// @return how many
    long write(List<Office> offices, int officer, Instant now) throws SQLException {
        int year = now.atOffset(ZoneOffset.ofHours(7)).getYear();
        try (var batch = new InsertBatch(connection, INSERT)) {
            for (var office : offices) {
                var chance = RandomStreams.of("worksheet", office.code());
                if (office.code().equals(Office.HOME) || chance.hits(0.75)) {
                    add(batch, office, year, officer, now, chance);
                    add(batch, office, year - 1, officer, now, chance);
                }
            }
            return batch.run();
        }
    }

    private void add(
            InsertBatch batch,
            Office office,
            int year,
            int officer,
            Instant now,
            RandomStreams chance)
            throws SQLException {
        batch.add(
                ids.unit(office),
                year,
                now,
                officer,
                points(8, chance),
                points(7, chance),
                points(10, chance),
                points(10, chance),
                points(15, chance),
                points(10, chance),
                points(5, chance),
                chance.hits(0.2));
    }

    private static BigDecimal points(int most, RandomStreams chance) {
        return BigDecimal.valueOf(most * chance.between(0.7, 0.98))
                .setScale(2, RoundingMode.HALF_UP);
    }
}
