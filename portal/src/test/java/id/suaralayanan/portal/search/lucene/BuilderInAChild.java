package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.AComplaint;
import id.suaralayanan.portal.search.ChangeBatch;
import id.suaralayanan.portal.search.ComplaintSearchContract;
import id.suaralayanan.portal.search.ComplaintText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Flux;

/// Builds an index anew without end and follows changes meanwhile, until it is killed; tells the
/// number of the last change.
final class BuilderInAChild {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Of documents that nothing changes.
    private static final int OTHERS = 1_000_000;

    private BuilderInAChild() {}

    public static void main(String[] arguments) {
        try (var search =
                new LuceneComplaintSearch(
                        Path.of(arguments[0]),
                        ComplaintSearchContract.NOW,
                        2,
                        Duration.ofSeconds(20))) {
            long first = WriterInAChild.next(search.position().blockOptional(PATIENCE));
            var endless =
                    Flux.range(OTHERS, OTHERS)
                            .repeat()
                            .<ComplaintText>map(i -> AComplaint.saying(i, "Keluhan lama").text());
            search.rebuild(endless, WriterInAChild.position(first - 1)).subscribe();
            for (long i = first; ; i++) {
                search.apply(
                                new ChangeBatch(
                                        List.of(AComplaint.saying(i, "Keluhan nomor " + i).text()),
                                        Set.of(),
                                        Optional.of(WriterInAChild.position(i))))
                        .block(PATIENCE);
                System.out.println(i);
            }
        }
    }
}
