package id.suaralayanan.portal.complaints.advice;

import java.util.List;
import reactor.core.publisher.Mono;

/// Says what a text seems to be, by its words. The search implements it.
///
/// What is learned of the words of complaints is never told outside the unit that got them, unless
/// enough cases of enough units hold the word ([#FEWEST_CASES], [#FEWEST_UNITS]).
public interface TextAdvice {
    /// Everybody, and officers of no unit.
    int NO_UNIT = 0;

    /// Cases that hold a word before it counts for others than their unit.
    int FEWEST_CASES = 5;

    /// Units that these cases belong to, at least.
    int FEWEST_UNITS = 3;

    /// Cases of a unit that hold a word before it counts for the officers of this unit.
    int FEWEST_OWN_CASES = 3;

    /// The likeliest first; none where no word is known.
    ///
    /// @param unit of the officer who asks, whose own cases count too; [#NO_UNIT] for everybody
    Mono<List<Advice>> category(String text, int unit);

    /// The likeliest [Stance] first, likewise.
    Mono<List<Advice>> stance(String text, int unit);
}
