package id.suaralayanan.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PortalContextTest {
    @TempDir private Path data;

    @Test
    void aDatabaseThatDoesNotComeUpEndsTheStartWithItsOwnLine() {
        Logs.toConsole();

        var end = catchThrowable(() -> PortalContext.start(this::refused, data, Map.of()));

        assertThat(StartFailure.line(end)).isEqualTo("The database is of another version");
        assertThat(data).isEmptyDirectory();
    }

    private DatabaseAddress refused() {
        throw new CannotStart("The database is of another version");
    }
}
