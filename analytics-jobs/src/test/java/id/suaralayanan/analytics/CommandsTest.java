package id.suaralayanan.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaralayanan.analytics.launch.WrongUsage;
import org.junit.jupiter.api.Test;

final class CommandsTest {
    @Test
    void readsAJobWithItsValues() {
        var call = Commands.read("import-ratings", "file=a=b.csv", "order=facilities-first");

        assertThat(call.command().name()).isEqualTo("import-ratings");
        assertThat(call.values())
                .containsEntry("file", "a=b.csv")
                .containsEntry("order", "facilities-first");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertRefused("which job?");
        assertRefused("there is no job tallies", "tallies");
        assertRefused("tally has no key unit", "tally", "unit=64.71-DISDUKCAPIL");
        assertRefused("file is not key=value", "import-units", "file");
        assertRefused(
                "import-units needs file=… (path of a CSV file with the columns code,name,type and, where known, region,agency,timezone,services,lat,lon,short,address)",
                "import-units");
        assertRefused("file is given twice", "import-units", "file=a", "file=b");
        assertRefused(
                "period=2026-Q5 makes no sense: 2026, 2026-S1, 2026-Q3 or 2026-09: the same",
                "indicators",
                "period=2026-Q5");
    }

    @Test
    void listsEveryJobWithItsKeys() {
        assertThat(Commands.usage())
                .contains("import-regions file=…")
                .contains("import-holidays file=…")
                .contains(
                        "import-ratings file=… [unit=…] [service=…] [date=…] [order=…] [dry-run=…]")
                .contains("tally")
                .contains("indicators [unit=…]")
                .contains("ranking")
                .contains("integrity [all=…]");
        assertThat(Commands.read("integrity").command().name()).isEqualTo("integrity");
    }

    private static void assertRefused(String reason, String... arguments) {
        assertThatThrownBy(() -> Commands.read(arguments))
                .isInstanceOf(WrongUsage.class)
                .hasMessage(reason);
    }
}
