package id.suaralayanan.analytics.indicators.ranking;

import id.suaralayanan.analytics.indicators.Words;
import id.suaralayanan.analytics.indicators.ranking.RankSets.Range;

/// Where a unit stands among its peers, as far as the data can tell.
///
/// A unit is clearly above its peers when it is certainly ahead of more than half of the others:
/// its whole range of places lies in the better half. Below is the mirror image. The ranges hold
/// for all units at once ([RankSets]), and so do the tiers; whoever sees a range can check the
/// tier.
public enum Tier {
    ABOVE("Jelas di atas kelompoknya", "Clearly above its peers"),
    NOT_DISTINGUISHABLE(
            "Tidak dapat dibedakan dari kelompoknya", "Not distinguishable from its peers"),
    BELOW("Jelas di bawah kelompoknya", "Clearly below its peers");

    public static final String FORMULA = "tier/2";

    private final Words words;

    Tier(String id, String en) {
        this.words = new Words(id, en);
    }

    public Words words() {
        return words;
    }

    /// From the range of places among `units`.
    public static Tier of(Range range, int units) {
        return of(range.low() - 1, units - range.high(), units);
    }

    /// From how many of the others are certainly ahead and certainly behind.
    static Tier of(int ahead, int behind, int units) {
        if (2 * behind > units - 1) {
            return ABOVE;
        }
        return 2 * ahead > units - 1 ? BELOW : NOT_DISTINGUISHABLE;
    }
}
