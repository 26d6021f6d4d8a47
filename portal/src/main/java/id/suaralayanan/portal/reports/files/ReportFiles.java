package id.suaralayanan.portal.reports.files;

import id.suaralayanan.portal.reports.document.ReportDocument;
import id.suaralayanan.portal.web.ProblemException;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Draws reports, one at a time: each takes tens of megabytes for a second or two.
@Component
public final class ReportFiles {
    private static final int WAITING = 20;
    private static final int IDLE_SECONDS = 60;
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final PdfReport pdf;
    private final Scheduler drawing =
            Schedulers.newBoundedElastic(1, WAITING, "reports", IDLE_SECONDS, true);

    ReportFiles(PdfReport pdf) {
        this.pdf = pdf;
    }

    /// @return an error that says "busy" where too many wait already
    public Mono<byte[]> file(ReportDocument report, ReportFormat format) {
        return Mono.fromCallable(() ->
                        switch (format) {
                            case PDF -> pdf.write(report);
                            case DOCX -> DocxReport.write(report);
                            case XLSX -> XlsxReport.write(report);
                        })
                .subscribeOn(drawing)
                .onErrorMap(
                        RejectedExecutionException.class,
                        _ -> ProblemException.later(HttpStatus.SERVICE_UNAVAILABLE, "busy", RETRY));
    }

    @PreDestroy
    void stop() {
        drawing.dispose();
    }
}
