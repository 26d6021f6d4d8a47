package id.suaralayanan.portal.search.pages;

import id.suaralayanan.portal.complaints.SimilarComplaints;
import id.suaralayanan.portal.complaints.lifecycle.Status;
import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.MeteredSearch;
import id.suaralayanan.portal.search.SimilarText;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Tells who writes a complaint what was reported, released and is still open.
@Component
record AlreadyReported(MeteredSearch search) implements SimilarComplaints {
    private static final int OFFERED = 3;

    @Override
    public Mono<List<Similar>> of(String unit, String text) {
        return search.similar(new Audience.Everyone(), unit, text)
                .map(found ->
                        found.stream()
                                .filter(one -> !Status.valueOf(one.status()).isClosed())
                                .limit(OFFERED)
                                .map(one ->
                                        new Similar(one.ticket(), one.receivedAt(), one.opening()))
                                .toList())
                .onErrorReturn(List.of());
    }

    @Override
    public Mono<List<String>> toldAgain(String unit, String text) {
        return search.similar(new Audience.Unit(unit), unit, text)
                .map(found -> found.stream().map(SimilarText::ticket).toList());
    }
}
