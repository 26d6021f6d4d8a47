package id.suaralayanan.analytics.publication.content;

import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.ranking.Eligibility.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// A unit before its figures are made: what may be told of its answers, and what is known of it
/// besides.
///
/// @param type the peer group
/// @param tally of the answers that may be told; [Tally#EMPTY] where there are none
/// @param population users in the period, if known
/// @param reasons why the rules of eligibility leave it out
public record PublishedInput(
        String unit,
        String name,
        String type,
        String region,
        Tally tally,
        OptionalLong population,
        List<Reason> reasons) {
    /// Found anew: fewer answers than can be told are not none, and peers are those of the
    /// publication.
    private static final Set<Reason> FOUND_ANEW = EnumSet.of(Reason.NO_ANSWERS, Reason.NO_PEERS);

    public PublishedInput {
        reasons = reasons.stream().filter(reason -> !FOUND_ANEW.contains(reason)).toList();
    }

    boolean isTold() {
        return tally.respondents() > 0;
    }
}
