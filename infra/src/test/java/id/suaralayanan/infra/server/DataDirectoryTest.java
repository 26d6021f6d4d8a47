package id.suaralayanan.infra.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataDirectoryTest {
    @TempDir private Path data;

    @Test
    void whatThisProcessTriesAgainIsStillClosedToOthers() throws Exception {
        var directory = DataDirectory.at(data);
        try (var _ = directory.hold().orElseThrow()) {
            assertThat(directory.hold()).isEmpty();

            assertThat(isFreeForAnotherProcess()).isFalse();
        }
        assertThat(isFreeForAnotherProcess()).isTrue();
        directory.hold().orElseThrow().close();
    }

    private boolean isFreeForAnotherProcess() throws IOException, InterruptedException {
        return ServerInAChild.command(Another.class, data).inheritIO().start().waitFor() == 0;
    }

    /// A process that wants the folder: ends with 0 when it got it, with 3 when it did not.
    static final class Another {
        private Another() {}

        public static void main(String[] arguments) {
            System.exit(DataDirectory.at(Path.of(arguments[0])).hold().isPresent() ? 0 : 3);
        }
    }
}
