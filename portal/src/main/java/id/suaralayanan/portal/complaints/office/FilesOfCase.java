package id.suaralayanan.portal.complaints.office;

import id.suaralayanan.portal.access.AuditLog;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.complaints.attachments.Attachments;
import id.suaralayanan.portal.complaints.files.FileAnswer;
import id.suaralayanan.portal.complaints.lifecycle.Case;
import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import id.suaralayanan.portal.complaints.store.Cases;
import id.suaralayanan.portal.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import reactor.core.publisher.Mono;

/// The files of a case, for officers who see the case; for all others they do not exist.
@Controller
record FilesOfCase(Cases cases, Attachments attachments, AuditLog audit) {
    @GetMapping({
        "/unit/aduan/{ticket}/berkas/{number:[1-9]}",
        "/pusat/aduan/{ticket}/berkas/{number:[1-9]}"
    })
    Mono<ResponseEntity<byte[]>> file(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String ticket,
            @PathVariable int number) {
        var officerView = new OfficerView(officer);
        return Mono.justOrEmpty(Ticket.read(ticket))
                .flatMap(name -> cases.seen(name, officerView.scope()))
                .flatMap(of ->
                        attachments
                                .file(of, number)
                                .flatMap(file -> noted(officer, of).thenReturn(file))
                                .map(file -> FileAnswer.of(file, of.ticket() + "-" + number)))
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"));
    }

    /// Opening a file of a case of supervisory content leaves a trace.
    private Mono<Void> noted(Officer officer, Case of) {
        return of.integrity()
                ? audit.add(officer.id(), "COMPLAINT_FILE_READ", "complaint " + of.ticket())
                : Mono.empty();
    }
}
