package id.suaralayanan.infra.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.suaralayanan.infra.ScratchDatabase;
import id.suaralayanan.infra.ScratchPostgres;
import id.suaralayanan.infra.backup.Backup;
import id.suaralayanan.infra.backup.Restore;
import id.suaralayanan.infra.database.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyRegisterIT {
    @TempDir private Path data;
    @AutoClose private ScratchDatabase database;
    private KeyRegister register;

    @BeforeEach
    void open() throws IOException {
        database = ScratchPostgres.fresh();
        key("receipt.key", "one");
        key("visit.key", "two");
        register = at(database, data);
        register.requireOwn();
        register.note();
    }

    @Test
    void aStartWithItsOwnKeysGoesOn() throws IOException {
        key("another.key", "made by a later version");

        assertThatCode(register::requireOwn).doesNotThrowAnyException();
    }

    @Test
    void aStartWithoutKeysOrWithOthersIsRefusedInOneLine() throws IOException {
        key("receipt.key", "three");
        Files.delete(KeyRegister.folder(data).resolve("visit.key"));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(register::requireOwn)
                .withMessageContainingAll(
                        "SUARA_DATA",
                        "receipt.key is another one",
                        "visit.key is missing",
                        "SUARA_ACCEPT_NEW_KEYS")
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasLineCount(1));
    }

    @Test
    void acceptedKeysAreThoseOfTheDatabaseFromThenOn() throws IOException {
        key("receipt.key", "three");
        Files.delete(KeyRegister.folder(data).resolve("visit.key"));
        register.note();

        assertThatCode(register::requireOwn).doesNotThrowAnyException();
    }

    @Test
    void aRestoredDatabaseSaysWhichKeysItNeeds(@TempDir Path elsewhere) {
        var archive = elsewhere.resolve("suara.zip");
        Backup.write(
                database.owner(),
                archive,
                Clock.fixed(Instant.parse("2026-11-29T00:00:00Z"), ZoneOffset.UTC));
        try (var restored = ScratchPostgres.fresh()) {
            Restore.read(restored.owner(), archive);

            assertThat(at(restored, elsewhere).difference().missing())
                    .containsExactly("receipt.key", "visit.key");
            assertThat(at(restored, data).difference().isNone()).isTrue();
        }
    }

    private static KeyRegister at(ScratchDatabase database, Path data) {
        return new KeyRegister(database.owner(), KeyRegister.folder(data));
    }

    private void key(String name, String content) throws IOException {
        Files.createDirectories(KeyRegister.folder(data));
        Files.writeString(KeyRegister.folder(data).resolve(name), content);
    }
}
