package id.suaralayanan.analytics.indicators.ranking;

import id.suaralayanan.analytics.indicators.Disclosure;
import id.suaralayanan.analytics.indicators.Tally;
import id.suaralayanan.analytics.indicators.Words;
import id.suaralayanan.analytics.indicators.index.RequiredSample;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Whether a unit can be ranked among its peers, and if not, every reason why.
///
/// Units that are not eligible are listed with their reasons, never left out and never given a
/// place.
///
/// @param respondents answers to the element that fewest people answered
/// @param required what [RequiredSample] asks for; empty where the population is unknown, which is
///   no reason to leave a unit out
public record Eligibility(long respondents, OptionalLong required, List<Reason> reasons) {
    /// Why a unit has no place.
    public enum Reason {
        NO_ANSWERS("belum ada jawaban", "no answers yet"),
        TOO_FEW_ANSWERS("jawaban terlalu sedikit", "too few answers"),
        SAMPLE_NOT_REACHED("sampel belum memenuhi", "required sample not reached"),
        UNIT_CLOSED("unit layanan ditutup", "unit is closed"),
        NO_PEERS("tidak ada unit pembanding", "no unit to compare with");

        private final Words words;

        Reason(String id, String en) {
            this.words = new Words(id, en);
        }

        /// A short label; the sentence with figures is [Eligibility#sentence].
        public Words words() {
            return words;
        }
    }

    /// What the rules need to know besides the tally.
    ///
    /// @param population users of the service in the period, if known
    /// @param open whether the unit still serves
    /// @param peers other eligible units of the same type
    public record Circumstances(OptionalLong population, boolean open, int peers) {}

    public Eligibility {
        reasons = List.copyOf(reasons);
    }

    public static Eligibility of(Tally tally, Circumstances circumstances) {
        long n = tally.leastAnswers();
        OptionalLong required = RequiredSample.of(circumstances.population());
        List<Reason> reasons = new ArrayList<>();
        if (!circumstances.open()) {
            reasons.add(Reason.UNIT_CLOSED);
        }
        if (n == 0) {
            reasons.add(Reason.NO_ANSWERS);
        } else if (!Disclosure.isComparable(n)) {
            reasons.add(Reason.TOO_FEW_ANSWERS);
        }
        if (n > 0 && required.isPresent() && n < required.getAsLong()) {
            reasons.add(Reason.SAMPLE_NOT_REACHED);
        }
        if (circumstances.peers() == 0) {
            reasons.add(Reason.NO_PEERS);
        }
        return new Eligibility(n, required, reasons);
    }

    public boolean eligible() {
        return reasons.isEmpty();
    }

    /// One of the reasons as a sentence with its figures, e.g. "Belum dapat diperingkat: 22 dari
    /// minimum 30 responden".
    public Words sentence(Reason reason) {
        return switch (reason) {
            case NO_ANSWERS ->
                    new Words(
                            "Belum dapat diperingkat: belum ada jawaban",
                            "Cannot be ranked yet: there are no answers");
            case TOO_FEW_ANSWERS -> outOf(Disclosure.LEAST_COMPARED);
            case SAMPLE_NOT_REACHED -> outOf(required.orElseThrow());
            case UNIT_CLOSED ->
                    new Words(
                            "Tidak diperingkat: unit layanan ditutup",
                            "Not ranked: the unit is closed");
            case NO_PEERS ->
                    new Words(
                            "Tidak diperingkat: tidak ada unit pembanding yang sejenis",
                            "Not ranked: there is no unit of the same type to compare with");
        };
    }

    private Words outOf(long least) {
        return new Words(
                "Belum dapat diperingkat: %d dari minimum %d responden"
                        .formatted(respondents, least),
                "Cannot be ranked yet: %d of at least %d respondents"
                        .formatted(respondents, least));
    }
}
