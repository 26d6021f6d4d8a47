package id.suaralayanan.portal.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every word of a report, in both languages, as it was read and approved:
/// `src/test/resources/reports`. With `-Dreports.approve=true` the files are written anew, to be
/// read again.
final class ReportTextTest {
    private static final Path APPROVED = Path.of("src/test/resources/reports");

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void saysWhatWasApproved(String language) throws IOException {
        String text = SampleReport.in(Locale.of(language, "ID")).text();
        Path file = APPROVED.resolve("laporan-" + language + ".txt");
        if (Boolean.getBoolean("reports.approve")) {
            Files.writeString(file, text);
        }

        assertThat(text).isEqualTo(Files.readString(file)).doesNotContain("report.");
    }
}
