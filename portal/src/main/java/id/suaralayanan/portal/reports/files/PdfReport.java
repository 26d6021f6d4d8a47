package id.suaralayanan.portal.reports.files;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import id.suaralayanan.portal.reports.document.ReportDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;

/// A report as PDF for readers with and without sight: tagged, with its language, its title and all
/// fonts (PDF/UA-1).
@Component
record PdfReport(ISpringTemplateEngine templates) {
    private static final String FAMILY = "Liberation Sans";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    byte[] write(ReportDocument report) {
        XRLog.setLoggingEnabled(false);
        var file = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> font("Regular"), FAMILY, NORMAL, FontStyle.NORMAL, true)
                    .useFont(() -> font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true)
                    .withProducer("Suara Layanan")
                    .withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(page(report))), null)
                    .toStream(file)
                    .run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file.toByteArray();
    }

    private String page(ReportDocument report) {
        var context = new Context(report.language());
        context.setVariable("report", report);
        context.setVariable("code", code(report));
        return templates.process("reports/print", context);
    }

    /// As an address that holds the picture itself; empty for a draft.
    private static String code(ReportDocument report) {
        var seal = report.seal();
        return seal == null
                ? ""
                : "data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(QrPicture.png(seal.address()));
    }

    private static InputStream font(String weight) {
        return Objects.requireNonNull(
                PdfReport.class.getResourceAsStream(
                        "/liberation/LiberationSans-" + weight + ".ttf"),
                weight);
    }
}
