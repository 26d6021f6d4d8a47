package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.ComplaintSearch;
import id.suaralayanan.portal.search.ComplaintSearchContract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;

final class LuceneComplaintSearchTest extends ComplaintSearchContract {
    private final AtomicInteger opened = new AtomicInteger();
    @TempDir private Path folder;

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
