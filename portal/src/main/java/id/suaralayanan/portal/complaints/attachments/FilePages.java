package id.suaralayanan.portal.complaints.attachments;

import id.suaralayanan.portal.complaints.attachments.FileBatch.Place;
import id.suaralayanan.portal.complaints.attachments.FilesForm.Part;
import id.suaralayanan.portal.complaints.files.FileAnswer;
import id.suaralayanan.portal.complaints.keys.CaseKeys;
import id.suaralayanan.portal.complaints.lifecycle.Ticket;
import id.suaralayanan.portal.complaints.store.Cases;
import id.suaralayanan.portal.complaints.tracking.OpenCases;
import id.suaralayanan.portal.web.ProblemException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Photos and papers for a complaint: a plain form, sent after the text is stored, so that a file
/// that fails takes no word with it. The page says what came of each file and offers to send again.
@Controller
record FilePages(
        Cases cases,
        CaseKeys keys,
        OpenCases open,
        FilePasses filePasses,
        FileIntake intake,
        Attachments attachments) {
    static final String UPLOAD = "/adu/berkas";

    @PostMapping(path = UPLOAD, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<String> take(@RequestBody Flux<PartEvent> form, ServerWebExchange exchange, Model model) {
        var batch = new FileBatch(intake);
        return FilesForm.read(form, part -> take(part, batch))
                .collectList()
                .flatMap(results -> {
                    Place known = batch.place();
                    return known == null
                            ? ProblemException.signal(HttpStatus.FORBIDDEN, "files-too-late")
                            : page(known, results, exchange, model);
                });
    }

    /// The pass stands before the files in the form; without it they are read and dropped.
    private Mono<FileResult> take(Part part, FileBatch batch) {
        return switch (part) {
            case Part.Field field when field.name().equals("izin") ->
                    place(field.value()).doOnNext(batch::into).then(Mono.empty());
            case Part.Field _ -> Mono.empty();
            case Part.Upload upload -> batch.take(upload);
        };
    }

    private Mono<Place> place(String pass) {
        return Mono.justOrEmpty(filePasses.subject(pass))
                .flatMap(subject ->
                        Ticket.read(subject)
                                .map(ticket ->
                                        cases.named(ticket).map(of -> new Place(subject, null, of)))
                                .orElseGet(() -> ofSubmission(subject)));
    }

    private Mono<Place> ofSubmission(String subject) {
        UUID submission = UUID.fromString(subject);
        return cases.filed(submission).map(of -> new Place(subject, submission, of));
    }

    @GetMapping("/lacak/{ticket}/berkas")
    Mono<String> show(@PathVariable String ticket, ServerWebExchange exchange, Model model) {
        return open.opened(ticket, exchange)
                .flatMap(of -> page(new Place(ticket, null, of), List.of(), exchange, model))
                .switchIfEmpty(Mono.fromSupplier(() -> OpenCases.toKey(ticket)));
    }

    @GetMapping("/lacak/{ticket}/berkas/{number:[1-9]}")
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable String ticket, @PathVariable int number, ServerWebExchange exchange) {
        return open.opened(ticket, exchange)
                .flatMap(of -> attachments.file(of, number))
                .map(file -> FileAnswer.of(file, ticket + "-" + number))
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"));
    }

    private Mono<String> page(
            Place place, List<FileResult> results, ServerWebExchange exchange, Model model) {
        boolean failed = results.stream().anyMatch(result -> !result.isStored());
        exchange.getResponse().setStatusCode(failed ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
        exchange.getResponse().getHeaders().setCacheControl("no-store");
        return attachments
                .of(place.of())
                .collectList()
                .map(files -> {
                    UUID submission = place.submission();
                    model.addAttribute("current", place.of());
                    model.addAttribute("results", results);
                    model.addAttribute("failed", failed);
                    model.addAttribute("files", files);
                    model.addAttribute("left", Attachments.MOST - files.size());
                    model.addAttribute("izin", filePasses.issue(place.subject()));
                    model.addAttribute(
                            "receipt",
                            submission == null ? "" : keys.receipt(submission).grouped());
                    return "complaints/files";
                });
    }
}
