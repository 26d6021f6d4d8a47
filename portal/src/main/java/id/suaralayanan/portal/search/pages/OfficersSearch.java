package id.suaralayanan.portal.search.pages;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.complaints.CaseSearch;
import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.ComplaintQuery;
import id.suaralayanan.portal.search.MeteredSearch;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Everything that an officer's words find, in the order of the search.
@Component
record OfficersSearch(MeteredSearch search) implements CaseSearch {
    @Override
    public Mono<List<String>> tickets(Officer officer, String text) {
        return search.tickets(ComplaintQuery.of(Audience.of(officer), text));
    }
}
