package id.suaralayanan.portal.search.update;

import id.suaralayanan.portal.search.ChangeBatch;
import id.suaralayanan.portal.search.ComplaintSearch;
import id.suaralayanan.portal.search.ComplaintText;
import id.suaralayanan.portal.search.LogPosition;
import id.suaralayanan.portal.search.LogPosition.Anchor;
import id.suaralayanan.portal.search.SearchUnavailable;
import id.suaralayanan.portal.search.update.ComplaintTexts.Look;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Keeps the index equal to the database.
///
/// One step reads the changes that the index has not seen and applies the complaints as they are
/// now: whatever happens in between, the next step repairs. Where the index has no position, or one
/// that this database does not know (restored from a backup, another one), all is built anew, while
/// steps go on.
@Component
record IndexUpdater(ComplaintTexts complaints, ComplaintSearch search) {
    private static final int BATCH = 500;

    /// Number of complaints that were changed; empty where the index has to be built anew: it
    /// cannot follow this database, or was lost in this step. Steps must follow one another, never
    /// overlap.
    Mono<Integer> step() {
        return search.position().flatMap(this::follow);
    }

    /// Builds the index anew. Steps are to be taken beside it, but no second building.
    Mono<Void> rebuild() {
        return complaints.position().flatMap(now -> search.rebuild(complaints.all(), now));
    }

    private Mono<Integer> follow(LogPosition position) {
        return complaints
                .since(position)
                .collectList()
                .filter(looks -> belongs(position, looks.getFirst()))
                .flatMap(looks -> apply(looks, after(position, looks)))
                .onErrorComplete(SearchUnavailable.class);
    }

    private static boolean belongs(LogPosition position, Look look) {
        return look.known() && look.database().equals(position.database());
    }

    private static LogPosition after(LogPosition position, List<Look> looks) {
        Optional<Anchor> last =
                Stream.concat(
                                position.last().stream(),
                                looks.stream().flatMap(look -> look.change().stream()))
                        .max(Comparator.comparingLong(Anchor::number));
        return new LogPosition(position.database(), looks.getFirst().snapshot(), last);
    }

    private Mono<Integer> apply(List<Look> looks, LogPosition position) {
        var ids = new LinkedHashSet<Long>();
        looks.forEach(look -> look.change().ifPresent(change -> ids.add(change.complaint())));
        return Flux.fromIterable(ids)
                .buffer(BATCH)
                .concatMap(this::current)
                .concatMap(search::apply)
                .then(search.apply(ChangeBatch.none(position)))
                .thenReturn(ids.size());
    }

    private Mono<ChangeBatch> current(List<Long> ids) {
        return complaints
                .of(ids)
                .collectList()
                .map(texts -> new ChangeBatch(texts, others(ids, texts), Optional.empty()));
    }

    private static Set<Long> others(List<Long> ids, List<ComplaintText> texts) {
        var others = new HashSet<>(ids);
        texts.forEach(text -> others.remove(text.id()));
        return others;
    }
}
