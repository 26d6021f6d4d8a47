package id.suaralayanan.portal.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.search.AComplaint;
import id.suaralayanan.portal.search.ComplaintQuery;
import id.suaralayanan.portal.search.ComplaintSearch;
import id.suaralayanan.portal.search.ComplaintSearchContract;
import id.suaralayanan.portal.search.ComplaintText;
import id.suaralayanan.portal.search.LogPosition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

final class LuceneComplaintSearchTest extends ComplaintSearchContract {
    private static final LogPosition POSITION = new LogPosition("1", "1:1:", Optional.empty());

    private final AtomicInteger opened = new AtomicInteger();
    @TempDir private Path folder;

    @Test
    void tellsHowFarANewIndexHasComeWhileTheOldOneAnswers() {
        try (var search = (LuceneComplaintSearch) open()) {
            search.rebuild(Flux.just(AComplaint.saying(1, "antre").text()), POSITION).block();
            var texts = Sinks.many().unicast().<ComplaintText>onBackpressureBuffer();
            var rebuilding = search.rebuild(texts.asFlux(), POSITION).toFuture();
            for (int id = 2; id < 702; id++) {
                texts.tryEmitNext(AComplaint.saying(id, "tutup").text());
            }

            Awaitility.await().until(() -> search.condition().built() >= 500);
            assertThat(search.condition().documents()).isEqualTo(1);
            var query = ComplaintQuery.of(MINISTRY, "antre");
            assertThat(search.search(query).blockOptional().orElseThrow().hits()).hasSize(1);

            texts.tryEmitComplete();
            rebuilding.join();
            assertThat(search.condition().documents()).isEqualTo(700);
            assertThat(search.condition().built()).isZero();
        }
    }

    @Override
    protected ComplaintSearch open() {
        return new LuceneComplaintSearch(
                folder.resolve("index-" + opened.incrementAndGet()),
                NOW,
                2,
                Duration.ofSeconds(20));
    }

    @Override
    protected void close(ComplaintSearch search) {
        ((LuceneComplaintSearch) search).close();
    }
}
