package id.suaralayanan.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaralayanan.infra.commands.WrongUsage;
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
        assertRefused("Missing command");
        assertRefused("Unmatched argument at index 0: 'tallies'", "tallies");
        assertRefused(
                "Unmatched argument at index 1: 'unit=64.71-DISDUKCAPIL'",
                "tally",
                "unit=64.71-DISDUKCAPIL");
        assertRefused("Missing required parameter for option 'file' (…)", "import-units", "file");
        assertRefused("Missing required option: 'file=…'", "import-units");
        assertRefused(
                "option 'file' (…) should be specified only once",
                "import-units",
                "file=a",
                "file=b");
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
