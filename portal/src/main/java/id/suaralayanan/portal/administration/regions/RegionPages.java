package id.suaralayanan.portal.administration.regions;

import id.suaralayanan.analytics.csv.Problem;
import id.suaralayanan.analytics.csv.Problems;
import id.suaralayanan.analytics.registry.RegionRow;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.administration.TypedFields;
import id.suaralayanan.portal.web.form.PageNumber;
import id.suaralayanan.portal.web.form.PlainText;
import id.suaralayanan.portal.web.form.SeeOther;
import id.suaralayanan.portal.web.list.ListFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/admin/wilayah`: provinces and what lies in them. A code stays; its name can be put right.
@Controller
record RegionPages(RegionTable regions) {
    private static final String HERE = "/admin/wilayah";

    /// Whether an upload came back because no file was chosen.
    @ModelAttribute("noFile")
    boolean noFile(@RequestParam(required = false) @Nullable String berkas) {
        return berkas != null;
    }

    @GetMapping(HERE)
    Mono<Rendering> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(defaultValue = "") String sudah) {
        var query = new RegionQuery(PlainText.lineField(q), PageNumber.orRefuse(page));
        return page(query, RegionForm.EMPTY, List.of(), sudah, HttpStatus.OK);
    }

    @GetMapping(HERE + ".csv")
    Mono<ResponseEntity<byte[]>> download() {
        return regions.file().map(file -> ListFile.of("wilayah", file));
    }

    @PostMapping(HERE)
    Mono<Rendering> put(@AuthenticationPrincipal Officer admin, ServerWebExchange exchange) {
        return TypedFields.of(exchange)
                .map(RegionForm::of)
                .flatMap(form -> {
                    var problems = new Problems();
                    return form.region(problems)
                            .map(region -> put(form, region, admin))
                            .orElseGet(() -> refusal(form, problems.list()));
                });
    }

    /// Adds a region, or renames one whose name is still the one that the admin saw.
    private Mono<Rendering> put(RegionForm form, RegionRow region, Officer admin) {
        return (form.seen().isEmpty()
                        ? regions.add(region, admin.id())
                        : regions.rename(region, form.seen(), admin.id()))
                .flatMap(stored -> stored ? Mono.just(back(region)) : ofAnotherName(form, region));
    }

    /// Somebody has brought the code under another name: both are shown, nothing is lost.
    private Mono<Rendering> ofAnotherName(RegionForm form, RegionRow region) {
        return regions.name(region.code())
                .flatMap(known ->
                        known.equals(region.name())
                                ? Mono.just(back(region))
                                : page(
                                        RegionQuery.ALL,
                                        new RegionForm(form.kode(), form.nama(), known),
                                        List.of(),
                                        "",
                                        HttpStatus.CONFLICT));
    }

    private Mono<Rendering> refusal(RegionForm form, List<Problem> problems) {
        return page(RegionQuery.ALL, form, problems, "", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Mono<Rendering> page(
            RegionQuery query,
            RegionForm form,
            List<Problem> problems,
            String done,
            HttpStatus status) {
        return regions.find(query)
                .map(found ->
                        Rendering.view("administration/regions")
                                .modelAttribute("here", "admin-wilayah")
                                .modelAttribute("query", query)
                                .modelAttribute("found", found)
                                .modelAttribute("form", form)
                                .modelAttribute("problems", problems)
                                .modelAttribute("done", done)
                                .status(status)
                                .build());
    }

    private static Rendering back(RegionRow region) {
        return SeeOther.at(HERE + "?sudah=" + region.code());
    }
}
