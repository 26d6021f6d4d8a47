package id.suaralayanan.portal.search;

import id.suaralayanan.portal.complaints.SimilarComplaints;
import id.suaralayanan.portal.complaints.lifecycle.Status;
import id.suaralayanan.portal.search.SearchPage.Hit;
import id.suaralayanan.portal.search.SearchPage.Part;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Looks for the most telling words of a story in what was released: long words tell more than
/// short ones, and the search asks for six in ten of them.
@Component
final class AlreadyReported implements SimilarComplaints {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d-]{4,30}");
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 6;
    private static final int OFFERED = 3;

    private final MeteredSearch search;

    AlreadyReported(MeteredSearch search) {
        this.search = search;
    }

    @Override
    public Mono<List<Similar>> of(String unit, String text) {
        List<String> words = telling(text);
        return words.size() < FEWEST_WORDS
                ? Mono.just(List.of())
                : found(unit, String.join(" ", words)).onErrorReturn(List.of());
    }

    private Mono<List<Similar>> found(String unit, String words) {
        return search.search(
                        ComplaintQuery.of(new Audience.Everyone(), words)
                                .where(Dimension.UNIT, unit))
                .map(page ->
                        page.hits().stream()
                                .filter(Hit::strict)
                                .filter(AlreadyReported::isOpen)
                                .limit(OFFERED)
                                .map(hit -> new Similar(hit.ticket(), hit.receivedAt(), words(hit)))
                                .toList());
    }

    private static boolean isOpen(Hit hit) {
        return !Status.valueOf(hit.status()).isClosed();
    }

    private static String words(Hit hit) {
        return hit.snippet().stream().map(Part::text).collect(Collectors.joining());
    }

    /// At most [ComplaintQuery#LONGEST_TEXT] letters together.
    static List<String> telling(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST_WORDS)
                .toList();
    }
}
