package id.suaralayanan.portal.exports;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.StaffRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ExportStatementsIT {
    /// However many years a unit has: the time of receipt is asked for as it is stored, not
    /// computed.
    @ParameterizedTest
    @EnumSource
    void aFileReadsItsPeriodAlone(ExportKind kind) {
        String rows =
                kind.rows()
                        .replace(":unit", "1")
                        .replace(":from", "'2026-07-01'")
                        .replace(":to", "'2026-09-30'");
        assertThat(StaffRows.ask(PortalServer.shared().database(), "EXPLAIN (FORMAT JSON) " + rows))
                .contains("received_at >= ");
    }
}
