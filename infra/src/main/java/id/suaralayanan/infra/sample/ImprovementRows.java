package id.suaralayanan.infra.sample;

import id.suaralayanan.infra.sample.registry.InsertBatch;
import id.suaralayanan.infra.sample.registry.Office;
import id.suaralayanan.infra.sample.registry.RandomStreams;
import id.suaralayanan.infra.sample.registry.RegistryIds;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes what the units of the sample put right.
record ImprovementRows(Connection connection, RegistryIds ids) {
    /// Days ago, element, what was wrong, what is different; the newest first.
    private static final List<Note> NOTES =
            List.of(
                    new Note(
                            9,
                            "U3",
                            "Antrean pagi panjang karena hanya satu loket yang buka.",
                            "Dua loket tambahan buka setiap hari kerja pukul 08.00 sampai 12.00."),
                    new Note(
                            30,
                            "U9",
                            "Jalur kursi roda tertutup sepeda motor yang parkir.",
                            "Jalur kursi roda diberi pembatas dan diperiksa setiap pagi."),
                    new Note(
                            62,
                            "U2",
                            "Formulir di situs web berbeda dengan formulir di loket.",
                            "Formulir di situs web sudah sama dengan formulir di loket."),
                    new Note(
                            120,
                            null,
                            "Tidak ada juru bahasa isyarat.",
                            "Juru bahasa isyarat bertugas setiap Selasa dan Kamis."));

    private static final String INSERT =
            """
            WITH note AS (
                INSERT INTO improvement (unit, published_at) VALUES (?, ?) RETURNING id, published_at)
            INSERT INTO improvement_wording (improvement, revision, at, officer, problem, change, since, element)
            SELECT id, 1, published_at, ?, ?, ?, ?, ? FROM note
            """;

    /// All four at home, one or none elsewhere.
    ///
    /// @param head number of the officer who wrote those at home
    /// @return how many notes
    long write(List<Office> offices, int head, Instant now) throws SQLException {
        try (var batch = new InsertBatch(connection, INSERT)) {
            for (var office : offices) {
                var home = office.code().equals(Office.HOME);
                for (var at : chosen(office, home)) {
                    var note = NOTES.get(at);
                    var published = now.minus(note.daysAgo(), ChronoUnit.DAYS);
                    batch.add(
                            ids.unit(office),
                            published,
                            home ? head : null,
                            note.problem(),
                            note.change(),
                            published.atZone(office.zone()).toLocalDate().minusDays(3),
                            note.element());
                }
            }
            return batch.run();
        }
    }

    private static List<Integer> chosen(Office office, boolean home) {
        var randomStreams = RandomStreams.of("improvements", office.code());
        if (home) {
            return IntStream.range(0, NOTES.size()).boxed().toList();
        }
        return randomStreams.hits(0.5)
                ? List.of(randomStreams.between(1, NOTES.size() - 1))
                : List.of();
    }

    private record Note(int daysAgo, @Nullable String element, String problem, String change) {}
}
