package id.suaralayanan.portal.dashboard.jobs;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.dashboard.Recalculations;
import id.suaralayanan.portal.units.CentralTime;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.SeeOther;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// `/admin/pekerjaan`: the jobs, in plain words.
@Controller
record JobPages(JobRuns runs, Recalculations recalculations, Clock clock) {
    private static final String HERE = "/admin/pekerjaan";

    /// A schedule looks for work every few seconds.
    private static final Duration SILENT = Duration.ofMinutes(5);

    @GetMapping(HERE)
    Mono<Rendering> show() {
        Instant now = clock.instant();
        return Mono.zip(runs.all(), runs.looked())
                .map(found ->
                        Rendering.view("dashboard/jobs")
                                .modelAttribute("here", "admin-pekerjaan")
                                .modelAttribute("zone", CentralTime.ZONE)
                                .modelAttribute("now", now)
                                .modelAttribute("jobs", found.getT1())
                                .modelAttribute(
                                        "silent", isSilent(found.getT1(), found.getT2(), now))
                                .build());
    }

    /// While a job runs, the schedule looks at nothing else.
    private static boolean isSilent(List<JobRun> jobs, Optional<Instant> looked, Instant now) {
        boolean works =
                jobs.stream().anyMatch(job -> job.begun().isPresent() && !job.isCutOff(now));
        return !works && looked.filter(at -> at.plus(SILENT).isAfter(now)).isEmpty();
    }

    @PostMapping(HERE + "/{job}/mulai")
    Mono<Rendering> start(@AuthenticationPrincipal Officer admin, @PathVariable String job) {
        if (!JobRuns.STARTABLE.contains(job)) {
            return ProblemException.signal(HttpStatus.NOT_FOUND, "status.404");
        }
        return recalculations.request(job, admin.id()).thenReturn(SeeOther.at(HERE));
    }
}
