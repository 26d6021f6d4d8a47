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
/// @param reasons why it is not compared, as far as its tally does not tell them
public record PublishedInput(
        String unit,
        String name,
        String type,
        String region,
        Tally tally,
        OptionalLong population,
        List<Reason> reasons) {
    /// What [id.suaralayanan.analytics.indicators.ranking.Eligibility] finds from tally and peers.
    private static final Set<Reason> FROM_TALLIES =
            EnumSet.of(
                    Reason.NO_ANSWERS,
                    Reason.TOO_FEW_ANSWERS,
                    Reason.SAMPLE_NOT_REACHED,
                    Reason.NO_PEERS);

    public PublishedInput {
        reasons = reasons.stream().filter(reason -> !FROM_TALLIES.contains(reason)).toList();
    }

    boolean isTold() {
        return tally.respondents() > 0;
    }
}
