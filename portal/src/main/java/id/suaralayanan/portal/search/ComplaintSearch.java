package id.suaralayanan.portal.search;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Finds complaints (pengaduan) by their words.
///
/// An index is a cache of the database: it may be deleted at any time and is filled again by the
/// `IndexUpdater`, the only caller of the methods that write. Every method is lazy and starts its
/// work on subscription, away from the caller's thread; a search that nobody waits for any more is
/// dropped, a write that was begun is finished.
public interface ComplaintSearch {
    /// No word is offered that stands in fewer of the texts that the asker may read: a rare word
    /// can be a name, and points to one text.
    int FEWEST_TEXTS = 5;

    /// The complaints that match, best first; newest first where no text is asked for.
    ///
    /// Fails with [SearchUnavailable] while no index can serve, when too many ask at once, or when
    /// the answer would take too long.
    Mono<SearchPage> search(ComplaintQuery query);

    /// The tickets of all matches that can be paged to, in the order of [#search] and as it fails.
    Mono<List<String>> tickets(ComplaintQuery query);

    /// Complaints about a unit that tell the same as this text, in the words that an audience may
    /// read, the likest first; fails as [#search] does.
    ///
    /// @param audience who asks; officers of a unit only about that unit
    /// @param unit code of the unit
    /// @param text without personal data
    Mono<List<SimilarText>> similar(Audience audience, String unit, String text);

    /// Ways to end what somebody is typing, the likeliest first, by words of at least
    /// [#FEWEST_TEXTS] texts that this audience may read; fails as [#search] does.
    Mono<List<String>> suggest(Audience audience, String typed);

    /// What complaints of a period tell of more than those before it; fails as [#search] does.
    Mono<Topics> topics(Audience audience, Topics.Period period);

    /// What texts of the caller's own tell of more than others, by the same rules; each time the
    /// newest first. Examples name no ticket. Fails as [#search] does.
    Mono<Topics> topics(List<String> now, List<String> before);

    /// Up to where the index has followed the database; empty where it has to be built anew: there
    /// is none, or it is damaged. While a new one is built, up to where that one has followed.
    Mono<LogPosition> position();

    /// Makes the changes searchable before it completes, and durable soon after. Applying them a
    /// second time changes nothing. While a new index is built, both are changed.
    Mono<Void> apply(ChangeBatch changes);

    /// Builds a new index of these documents and puts it in the place of the present one, which
    /// serves meanwhile if it can. Beside it, changes since this position are to be applied: when
    /// the last document is in, the new index has followed as far as the present one.
    ///
    /// @param documents once each, in any order, each as it is when it is read
    /// @param position taken before the first document was read
    Mono<Void> rebuild(Flux<ComplaintText> documents, LogPosition position);

    /// Reads the whole index and compares its checksums; a damaged one asks to be built anew.
    ///
    /// @return true where all is well
    Mono<Boolean> verify();

    /// How the index is at this moment. Never waits.
    IndexCondition condition();
}
