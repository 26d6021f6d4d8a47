package id.suaralayanan.portal.publications;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.infra.ScratchPostgres;
import id.suaralayanan.portal.access.StaffRows;
import id.suaralayanan.portal.publications.DifferencingAttack.Cut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A quarter that is not over: what everybody may know of it after each few answers.
final class OpenQuarterIT {
    /// Days of an office with more services than answers for some of them.
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatIsLeftOfATotalWithoutItsPartsNeverGrowsByAFewPeople(long seed) {
        var random = new Random(seed);
        try (var database = ScratchPostgres.fresh()) {
            var office =
                    new GrowingOffice(
                            database,
                            "91.08-TERBUKA",
                            List.of("2025-07", "2025-08", "2025-09"),
                            List.of("KTP", "KK", "AKTA", "PINDAH"),
                            List.of("WEB", "QR"),
                            random);
            office.open("Kantor Terbuka");
            var everybody = new DifferencingAttack(office.dimensions());
            var control = new DifferencingAttack(office.dimensions());
            Map<Cut, Integer> moves = new HashMap<>();
            Map<Cut, long[]> before = Map.of();
            for (int round = 0; round < 25; round++) {
                office.answers(1 + random.nextInt(round % 5 == 0 ? 60 : 14));
                StaffRows.run(database, "SELECT advance_public_tallies(0, 10, now())");

                Map<Cut, long[]> told = office.told();
                everybody.look(told, false);
                control.look(office.counted(), false);
                for (var cut : told.entrySet()) {
                    long[] earlier = before.getOrDefault(cut.getKey(), new long[10]);
                    if (earlier[0] != cut.getValue()[0]) {
                        moves.merge(cut.getKey(), 1, Integer::sum);
                    }
                }
                before = told;
            }

            assertThat(everybody.found()).isEmpty();
            assertThat(control.found()).anyMatch(line -> line.startsWith("1 people"));
            assertThat(moves)
                    .as("parts that moved: nothing is found where nothing is told")
                    .hasSizeGreaterThan(12)
                    .containsKeys(new Cut("", "KTP", ""), new Cut("", "", "WEB"));
        }
    }
}
