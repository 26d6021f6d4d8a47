package id.suaralayanan.portal.search.pages;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.MeteredSearch;
import id.suaralayanan.portal.web.suggestions.Suggestion;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Words for whoever types in a search of words, out of the texts that they may read.
@RestController
record SuggestedWords(MeteredSearch search) {
    @GetMapping({"/unit/cari/saran", "/pusat/cari/saran"})
    Mono<ResponseEntity<List<Suggestion>>> officers(
            @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String q) {
        return of(Audience.of(officer), q);
    }

    @GetMapping(value = "/cari/saran", params = "jenis=kata")
    Mono<ResponseEntity<List<Suggestion>>> everybody(@RequestParam(defaultValue = "") String q) {
        return of(new Audience.Everyone(), q);
    }

    private Mono<ResponseEntity<List<Suggestion>>> of(Audience audience, String typed) {
        return search.suggest(audience, typed)
                .map(words -> words.stream().map(word -> new Suggestion(word, null)).toList())
                .map(words -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(words));
    }
}
