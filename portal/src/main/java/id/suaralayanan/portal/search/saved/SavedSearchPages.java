package id.suaralayanan.portal.search.saved;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import id.suaralayanan.portal.web.form.SeeOther;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Keeps and drops searches, and leads back to the search.
@Controller
record SavedSearchPages(SavedSearches saved) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2000;

    /// What an address of ours looks like: the parameters that the search knows, percent-encoded.
    private static final Pattern QUERY =
            Pattern.compile("[a-z-]+=[\\w.~%+:*-]*(&[a-z-]+=[\\w.~%+:*-]*)*");

    @PostMapping({"/unit/cari/simpan", "/pusat/cari/simpan"})
    Mono<Rendering> save(@AuthenticationPrincipal Officer officer, ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form -> {
                    var name = form.line("nama");
                    var query = form.raw("pencarian");
                    boolean isWhole =
                            !name.isEmpty()
                                    && PlainText.length(name) <= LONGEST_NAME
                                    && query.length() <= LONGEST_QUERY
                                    && QUERY.matcher(query).matches();
                    var known = QUERY.matcher(query).matches() ? query : "";
                    return isWhole
                            ? saved.save(officer.id(), name, query)
                                    .map(kept -> back(officer, known, kept ? "disimpan" : "penuh"))
                            : Mono.just(back(officer, known, "nama"));
                });
    }

    @PostMapping({"/unit/cari/simpan/{id}/hapus", "/pusat/cari/simpan/{id}/hapus"})
    Mono<Rendering> drop(@AuthenticationPrincipal Officer officer, @PathVariable int id) {
        return saved.drop(officer.id(), id)
                .filter(dropped -> dropped)
                .switchIfEmpty(ProblemException.signal(HttpStatus.NOT_FOUND, "status.404"))
                .map(_ -> back(officer, "", "dihapus"));
    }

    private static Rendering back(Officer officer, String query, String result) {
        var path = officer.role().isOfUnit() ? "/unit/cari" : "/pusat/cari";
        var separator = query.isEmpty() ? "" : "&";
        return SeeOther.at(path + "?" + query + separator + "simpan=" + result);
    }
}
