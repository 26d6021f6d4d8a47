package id.suaralayanan.portal.complaints.files;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.complaints.files.FileCleaning.Outcome;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/// The process that draws a file anew, with its limits of time and memory.
final class FileCleaningTest {
    private static final byte[] PHOTO = Samples.photoWithPlace(200, 100);

    @Test
    void bringsBackTheCleanFile() {
        assertThat(outcome(PHOTO, Duration.ofSeconds(30)))
                .isInstanceOfSatisfying(
                        Outcome.Clean.class,
                        clean -> assertThat(clean.file().kind()).isEqualTo(FileKind.JPEG));
    }

    @Test
    void bringsBackWhyAFileIsNotTaken() {
        assertThat(outcome(Samples.pngThatClaims(50_000, 50_000), Duration.ofSeconds(30)))
                .isEqualTo(new Outcome.Refused(Flaw.TOO_MANY_PIXELS));
    }

    @Test
    void endsWhatTakesTooLong() {
        assertThat(outcome(PHOTO, Duration.ofMillis(1)))
                .isEqualTo(new Outcome.Refused(Flaw.TOO_SLOW));
    }

    private static Outcome outcome(byte[] file, Duration longest) {
        var cleaning = new FileCleaning(new FileSettings(1, DataSize.ofMegabytes(128), longest));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(file);
        try {
            return cleaning.clean(bytes).blockOptional().orElseThrow();
        } finally {
            cleaning.destroy();
        }
    }
}
