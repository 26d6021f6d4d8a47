package id.suaralayanan.portal.administration.uploads;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.throttling.requests.FileAddress;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.ReceivedFile;
import id.suaralayanan.portal.web.form.SeeOther;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// `/admin/unggah`: takes a file, shows what would come of it, and stores it when told so. The page
/// of a file that is being worked off comes anew by itself.
@Controller
class UploadPages {
    private static final String HERE = "/admin/unggah";

    private final Uploads uploads;
    private final UploadPasses passes;

    UploadPages(Uploads uploads, UploadPasses passes) {
        this.uploads = uploads;
        this.passes = passes;
    }

    @PostMapping(path = HERE, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<Rendering> take(
            @AuthenticationPrincipal Officer admin, @RequestBody Flux<PartEvent> form) {
        return ReceivedFile.of(form)
                .flatMap(file ->
                        Mono.justOrEmpty(passes.kind(admin.id(), file.field("izin")))
                                .switchIfEmpty(
                                        ProblemException.signal(
                                                HttpStatus.FORBIDDEN, "upload-stale"))
                                .flatMap(kind -> take(kind, file, admin)));
    }

    private Mono<Rendering> take(UploadKind kind, ReceivedFile file, Officer admin) {
        if (file.isTooLong()) {
            return ProblemException.signal(HttpStatus.CONTENT_TOO_LARGE, "upload-too-large");
        }
        return file.isEmpty()
                ? Mono.just(to(kind.list() + "?berkas=kosong"))
                : uploads.add(kind, file.name(), file.bytes(), admin.id()).map(UploadPages::to);
    }

    @GetMapping(HERE + "/{id}")
    Mono<Rendering> show(@PathVariable String id, ServerWebExchange exchange) {
        return known(id)
                .map(upload -> {
                    if (upload.isAtWork()) {
                        exchange.getResponse().getHeaders().set("Refresh", "2");
                    }
                    return Rendering.view("administration/upload")
                            .modelAttribute(
                                    "here",
                                    upload.kind() == UploadKind.REGIONS
                                            ? "admin-wilayah"
                                            : "admin-unit")
                            .modelAttribute("upload", upload)
                            .build();
                });
    }

    @PostMapping(HERE + "/{id}/simpan")
    Mono<Rendering> confirm(@AuthenticationPrincipal Officer admin, @PathVariable String id) {
        return known(id)
                .flatMap(upload ->
                        uploads.confirm(upload.id(), admin.id()).thenReturn(to(upload.id())));
    }

    private Mono<Upload> known(String id) {
        Mono<Upload> found =
                id.matches("\\d{1,18}") ? uploads.find(Long.parseLong(id)) : Mono.empty();
        return found.switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"));
    }

    private static Rendering to(long id) {
        return to(HERE + "/" + id);
    }

    private static Rendering to(String address) {
        return SeeOther.at(address);
    }

    /// Tells the limits where files come in.
    @Bean
    static FileAddress registryFiles() {
        return new FileAddress(HERE);
    }
}
