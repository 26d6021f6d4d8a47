package id.suaralayanan.portal.offline;

import static id.suaralayanan.portal.offline.CitizenDevice.WHOLE;
import static id.suaralayanan.portal.offline.CitizenDevice.problem;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A device whose clock is wrong, or is put right while answers wait.
final class WrongClockIT {
    private static final Pattern AGE = Pattern.compile("umur=(\\d+)");

    @AutoClose private CitizenDevice device;
    private final List<Long> ages = new ArrayList<>();

    @BeforeEach
    void open() {
        device = CitizenDevice.withoutWorker(PortalServer.shared());
        device.answer(route -> {
            var age = AGE.matcher(route.request().postData());
            ages.add(age.find() ? Long.parseLong(age.group(1)) : -1);
            route.resume();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {-20_000, -400, 400, 20_000})
    void aClockThatJumpsByYearsDiscardsNothingAndAgesNothing(int days) {
        var key = device.queue(WHOLE);

        device.moveClock(days);
        device.sendNow();

        assertThat(device.stored(List.of(key))).isEqualTo(1);
        assertThat(ages).singleElement().satisfies(age -> assertThat(age).isBetween(0L, 60L));
    }

    @Test
    void daysThatPassedCount() {
        device.queue(WHOLE);

        device.moveClock(3);
        device.sendNow();

        assertThat(ages).singleElement().satisfies(age -> assertThat(age / 86_400).isEqualTo(3));
    }

    @Test
    @SuppressWarnings("TimeZoneUsage") // the machine's time is what the portal would say
    void thePortalsTimeCorrectsAClockThatWasPutForwardByWeeks() {
        device.queue(WHOLE);
        device.sendNow();
        var key = device.queue(WHOLE);
        device.moveClock(20);
        device.answerAsThePortal();
        device.answer(problem(410, "too-late", Instant.now()));

        device.sendNow();
        assertThat(device.item(key).state()).as("refused for a wrong age").isEqualTo("waiting");
        device.answerAsThePortal();
        device.sendNow();

        assertThat(device.stored(List.of(key))).isEqualTo(1);
    }

    @Test
    void nothingThatWaitedLongIsDeletedWithoutAWord() {
        var key = device.queue(WHOLE + "&comment=lampu+zamrud");

        device.moveClock(40);
        device.answer(problem(410, "too-late"));
        device.sendNow();
        device.page.reload();

        assertThat(device.item(key).body()).contains("zamrud");
        device.waitForWords("#daftar .trouble", "Tidak bisa.");
        assertThat(device.words("#daftar .go")).isEqualTo("Coba lagi");
    }

    @Test
    void anItemThatWaitsIsNotHeldByAClockThatIsSetBack() {
        device.moveClock(3000);
        device.page.evaluate("indexedDB.deleteDatabase('suara-jam')");
        var key = device.queue(WHOLE);
        device.wire.cut();
        device.round();
        device.wire.mend();

        device.moveClock(0);
        device.page.waitForCondition(() -> {
            device.round();
            return device.waiting() == 0;
        });

        assertThat(device.stored(List.of(key))).isEqualTo(1);
    }
}
