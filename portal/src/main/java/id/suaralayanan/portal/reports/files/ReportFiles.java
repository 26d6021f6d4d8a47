package id.suaralayanan.portal.reports.files;

import id.suaralayanan.portal.reports.document.ReportDocument;
import jakarta.annotation.PreDestroy;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Draws reports, one at a time: each takes tens of megabytes for a second or two.
@Component
public final class ReportFiles {
    private static final int WAITING = 20;
    private static final int IDLE_SECONDS = 60;

    private final PdfReport pdf;
    private final Scheduler drawing =
            Schedulers.newBoundedElastic(1, WAITING, "reports", IDLE_SECONDS, true);

    ReportFiles(PdfReport pdf) {
        this.pdf = pdf;
    }

    /// A full queue is an error, [java.util.concurrent.RejectedExecutionException].
    public Mono<byte[]> file(ReportDocument report, ReportFormat format) {
        return Mono.fromCallable(() ->
                        switch (format) {
                            case PDF -> pdf.write(report);
                            case DOCX -> DocxReport.write(report);
                            case XLSX -> XlsxReport.write(report);
                        })
                .subscribeOn(drawing);
    }

    @PreDestroy
    void stop() {
        drawing.dispose();
    }
}
