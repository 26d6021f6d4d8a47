package id.suaralayanan.portal.dashboard;

import static id.suaralayanan.portal.complaints.ComplaintPortal.OTHER_UNIT;
import static id.suaralayanan.portal.complaints.ComplaintPortal.file;
import static id.suaralayanan.portal.complaints.ComplaintPortal.portal;
import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.access.Visitor;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What is late is late wherever officers and the public look.
final class LateCasesIT {
    private final Unit unit = portal().bean(Registry.class).unitOrRefuse(OTHER_UNIT);

    @Test
    void aComplaintPastItsVerificationIsLateInEveryList() {
        long before = lateOnDashboard();
        String ticket =
                file(OTHER_UNIT, "ANONYMOUS", "\"text\":\"Belum diverifikasi\"")
                        .get("ticket")
                        .asString();
        assertThat(lateOnDashboard()).isEqualTo(before);

        Rows.run(
                portal(),
                "UPDATE complaint SET due_verify = now() - interval '1 minute' WHERE ticket = '%s'"
                        .formatted(ticket));

        assertThat(lateOnDashboard()).isEqualTo(before + 1);
        assertThat(lateAtTheMinistry()).isEqualTo(before + 1);
        assertThat(inboxOfLateCases()).contains(ticket);
    }

    private long lateOnDashboard() {
        return Objects.requireNonNull(
                        portal().bean(Workloads.class).of(unit.id(), unit.zone()).block())
                .late();
    }

    private long lateAtTheMinistry() {
        return Objects.requireNonNull(portal().bean(Workloads.class).overdue(50).block()).stream()
                .filter(each -> each.code().equals(OTHER_UNIT))
                .mapToLong(Workloads.Overdue::late)
                .sum();
    }

    private static String inboxOfLateCases() {
        try (var officer = Visitor.signedIn(portal(), "petugas-91")) {
            return officer.everyPage("/unit/aduan?lewat=ya");
        }
    }
}
