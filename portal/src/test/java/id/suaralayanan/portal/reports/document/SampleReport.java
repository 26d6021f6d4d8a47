package id.suaralayanan.portal.reports.document;

import id.suaralayanan.portal.figures.PeriodsOfTest;
import id.suaralayanan.portal.reports.cut.FrozenCut;
import id.suaralayanan.portal.reports.cut.SampleCut;
import id.suaralayanan.portal.web.Numbers;
import id.suaralayanan.portal.web.TestMessages;
import java.util.Locale;

/// The report of the made-up office.
public final class SampleReport {
    public static final FrozenCut CUT = SampleCut.frozen();
    public static final String ADDRESS = "https://nilai.go.id/laporan/" + CUT.digest();

    private SampleReport() {}

    public static ReportDocument in(Locale language) {
        var messages = TestMessages.of("reports", "plans", "figures");
        return new ReportWriter(messages, new Numbers(), PeriodsOfTest.of(messages))
                .write(CUT, ADDRESS, language);
    }
}
