package id.suaralayanan.portal.search;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.complaints.CaseSearch;
import id.suaralayanan.portal.search.SearchPage.Hit;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The first pages of what an officer's words find.
@Component
final class OfficersSearch implements CaseSearch {
    private static final int PAGES = 3;

    private final MeteredSearch search;

    OfficersSearch(MeteredSearch search) {
        this.search = search;
    }

    @Override
    public Mono<List<String>> tickets(Officer officer, String text) {
        return Flux.range(1, PAGES)
                .concatMap(page ->
                        search.search(ComplaintQuery.of(Audience.of(officer), text).onPage(page)))
                .concatMapIterable(SearchPage::hits)
                .map(Hit::ticket)
                .collectList();
    }
}
