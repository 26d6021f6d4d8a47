package id.suaralayanan.portal.complaints.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of the life cycle against deadlines that were counted by hand.
final class ClockTableTest {
    static Stream<ClockTable.Row> rows() {
        return ClockTable.rows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void isCountedAsByHand(ClockTable.Row row) {
        var current = row.played().current();

        assertThat(current.due().verify()).isEqualTo(end(row.verify(), row.zone()));
        assertThat(current.due().reply()).isEqualTo(end(row.reply(), row.zone()));
        assertThat(current.due().finish()).isEqualTo(end(row.finish(), row.zone()));
        assertThat(current.due().provisional()).isEqualTo(row.provisional());
        assertThat(current.nextDue()).isEqualTo(running(row, current));
    }

    private static Optional<Instant> running(ClockTable.Row row, Case current) {
        return switch (row.running()) {
            case "-" -> Optional.empty();
            case "verify", "reply", "finish" -> {
                var name = row.running().toUpperCase(Locale.ROOT);
                assertThat(current.promise().name()).isEqualTo(name);
                yield Optional.of(current.due().of(current.promise()));
            }
            default -> Optional.of(end(LocalDate.parse(row.running()), row.zone()));
        };
    }

    private static Instant end(LocalDate day, ZoneId zone) {
        return day.atTime(23, 59, 59).atZone(zone).toInstant();
    }
}
