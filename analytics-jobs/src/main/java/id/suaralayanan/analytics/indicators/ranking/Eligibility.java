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
/// place. Where nobody knows how many users a unit has, that is no reason to leave it out.
///
/// @param respondents answers to the element that fewest people answered
public record Eligibility(
        long respondents,
        Circumstances circumstances,
        EligibilityRules rules,
        List<Reason> reasons) {
    /// Why a unit has no place.
    public enum Reason {
        NO_ANSWERS("belum ada penilaian", "no ratings yet"),
        TOO_FEW_ANSWERS("penilaian terlalu sedikit", "too few ratings"),
        SAMPLE_NOT_REACHED("sampel belum memenuhi aturan", "required sample not reached"),
        COVERAGE_NOT_REACHED("terlalu sedikit pengguna menjawab", "too few of the users answered"),
        MONTHS_MISSING("ada bulan tanpa penilaian", "months without ratings"),
        ANSWERS_QUESTIONED("jawaban sedang diperiksa", "answers are being looked into"),
        ANSWERS_REFUTED("jawaban dinyatakan tidak asli", "answers were found not genuine"),
        UNIT_CLOSED("kantor sudah tutup", "unit is closed"),
        NO_PEERS("tidak ada kantor pembanding", "no unit to compare with");

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
    /// @param monthsMissing months of the period that are over and have no answers
    public record Circumstances(
            OptionalLong population,
            boolean open,
            int peers,
            int monthsMissing,
            IntegrityGrade grade) {}

    public Eligibility {
        reasons = List.copyOf(reasons);
    }

    public static Eligibility of(Tally tally, Circumstances circumstances, EligibilityRules rules) {
        long n = tally.leastAnswers();
        List<Reason> reasons = new ArrayList<>();
        if (!circumstances.open()) {
            reasons.add(Reason.UNIT_CLOSED);
        }
        if (n == 0) {
            reasons.add(Reason.NO_ANSWERS);
        } else {
            if (n < rules.leastAnswers() || tally.complete() == 0) {
                reasons.add(Reason.TOO_FEW_ANSWERS);
            }
            reasons.addAll(ofShares(n, circumstances, rules));
        }
        if (circumstances.grade().isWorseThan(rules.worstGrade())) {
            reasons.add(
                    circumstances.grade() == IntegrityGrade.REFUTED
                            ? Reason.ANSWERS_REFUTED
                            : Reason.ANSWERS_QUESTIONED);
        }
        if (circumstances.peers() == 0) {
            reasons.add(Reason.NO_PEERS);
        }
        return new Eligibility(n, circumstances, rules, reasons);
    }

    private static List<Reason> ofShares(
            long n, Circumstances circumstances, EligibilityRules rules) {
        List<Reason> reasons = new ArrayList<>();
        OptionalLong required = RequiredSample.of(circumstances.population());
        if (rules.requiresSample() && required.isPresent() && n < required.getAsLong()) {
            reasons.add(Reason.SAMPLE_NOT_REACHED);
        }
        double least = rules.leastCoverage().orElse(0);
        if (circumstances.population().isPresent()
                && n < least * circumstances.population().getAsLong()) {
            reasons.add(Reason.COVERAGE_NOT_REACHED);
        }
        if (rules.everyMonth() && circumstances.monthsMissing() > 0) {
            reasons.add(Reason.MONTHS_MISSING);
        }
        return reasons;
    }

    public boolean eligible() {
        return reasons.isEmpty();
    }

    /// One of the reasons as a sentence with its figures, e.g. "Baru 22 dari minimum 30 penilaian".
    public Words sentence(Reason reason) {
        return switch (reason) {
            case NO_ANSWERS -> new Words("Belum ada penilaian", "There are no ratings yet");
            case TOO_FEW_ANSWERS -> tooFew();
            case SAMPLE_NOT_REACHED, COVERAGE_NOT_REACHED -> ofUsers(reason);
            case MONTHS_MISSING ->
                    new Words(
                            "%d bulan tanpa penilaian".formatted(circumstances.monthsMissing()),
                            "%d months without ratings".formatted(circumstances.monthsMissing()));
            case ANSWERS_QUESTIONED ->
                    new Words("Jawabannya sedang diperiksa", "Its answers are being looked into");
            case ANSWERS_REFUTED ->
                    new Words(
                            "Setelah diperiksa, sebagian jawabannya dinyatakan tidak asli",
                            "On inspection, some of its answers were found not genuine");
            case UNIT_CLOSED -> new Words("Kantor sudah tutup", "The unit is closed");
            case NO_PEERS ->
                    new Words(
                            "Tidak ada kantor sejenis untuk dibandingkan",
                            "There is no unit of the same type to compare with");
        };
    }

    private Words tooFew() {
        return new Words(
                "Ada %s dari minimum %d penilaian".formatted(told().id(), rules.leastAnswers()),
                "There are %s of at least %d ratings".formatted(told().en(), rules.leastAnswers()));
    }

    private Words ofUsers(Reason reason) {
        long users = circumstances.population().orElse(0);
        if (reason == Reason.SAMPLE_NOT_REACHED) {
            long least = RequiredSample.of(circumstances.population()).orElse(0);
            return new Words(
                    "Untuk %d pengguna, aturan meminta %d penilaian; baru ada %s"
                            .formatted(users, least, told().id()),
                    "For %d users the regulation asks for %d ratings; there are %s"
                            .formatted(users, least, told().en()));
        }
        String least = EligibilityRules.percent(rules.leastCoverage().orElse(0));
        return new Words(
                "Baru %s dari %d pengguna menjawab; minimum %s%%"
                        .formatted(told().id(), users, least),
                "Only %s of %d users answered; at least %s%% must"
                        .formatted(told().en(), users, least));
    }

    /// The number of answers, without telling on a person.
    private Words told() {
        return Disclosure.isPublishable(respondents)
                ? new Words(Long.toString(respondents), Long.toString(respondents))
                : new Words(
                        "kurang dari " + Disclosure.LEAST_PUBLISHED,
                        "fewer than " + Disclosure.LEAST_PUBLISHED);
    }
}
