package id.suaralayanan.analytics.indicators.integrity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/// What the screen finds in a made-up country of 11 groups with 47 units each, one in twelve of
/// them with answers put in.
public final class DetectorCard {
    private static final int GROUPS = 11;
    private static final int UNITS = 47;
    private static final int BAD = 4;

    private DetectorCard() {}

    /// How answers are put in.
    public enum Fraud {
        NIGHT("all 4 in one night"),
        RUSH("all 4 within one working hour"),
        TRICKLE("all 4, a few each day"),
        TYPED("typed in, minute by minute"),
        PROGRAMMED("by a program, one every 30 seconds"),
        REPEATED("the same good form over the whole period"),
        LATE("in the last five days"),
        COPIED("with comments in the same words");

        private final String told;

        Fraud(String told) {
            this.told = told;
        }

        AnswerPattern put(AnswerPattern honest, int forms) {
            return switch (this) {
                case NIGHT -> SyntheticUnits.stuffed(honest, forms);
                case RUSH -> SyntheticUnits.rushed(honest, forms);
                case TRICKLE -> SyntheticUnits.trickled(honest, forms);
                case TYPED -> SyntheticUnits.typed(honest, forms);
                case PROGRAMMED -> SyntheticUnits.programmed(honest, forms);
                case REPEATED -> SyntheticUnits.repeated(honest, forms);
                case LATE -> SyntheticUnits.late(honest, forms);
                case COPIED -> SyntheticUnits.copied(honest, forms);
            };
        }
    }

    /// @param share forms put in, as a share of the honest ones
    /// @param recall units seen of those with forms put in
    /// @param precision of the units that raise a question, those with forms put in
    /// @param falseAlarms honest units that raise a question, of 1,000
    public record Line(
            Fraud fraud, double share, double recall, double precision, double falseAlarms) {
        /// A row of the card.
        public String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %.0f %% | %.3f | %.3f | %.2f |",
                    fraud.told,
                    100 * share,
                    recall,
                    precision,
                    falseAlarms);
        }
    }

    public static List<Line> of(int countries) {
        var lines = new ArrayList<Line>();
        for (Fraud fraud : Fraud.values()) {
            for (double share : new double[] {0.1, 0.2, 0.4}) {
                lines.add(of(fraud, share, countries));
            }
        }
        return lines;
    }

    static Line of(Fraud fraud, double share, int countries) {
        var random = new Random(20_261_129);
        int seen = 0;
        int alarms = 0;
        int groups = GROUPS * countries;
        for (int group = 0; group < groups; group++) {
            List<AnswerPattern> units = SyntheticUnits.honest(random, UNITS);
            for (int unit = 0; unit < BAD; unit++) {
                AnswerPattern honest = units.get(unit);
                int forms = (int) Math.round(share * honest.answers());
                units.set(unit, fraud.put(honest, forms));
            }
            Set<Integer> questioned = new HashSet<>();
            IntegrityScreen.of(units).forEach(question -> questioned.add(question.unit()));
            int right = (int) questioned.stream().filter(unit -> unit < BAD).count();
            seen += right;
            alarms += questioned.size() - right;
        }
        return new Line(
                fraud,
                share,
                (double) seen / (BAD * groups),
                seen == 0 ? 0 : (double) seen / (seen + alarms),
                1_000.0 * alarms / ((UNITS - BAD) * groups));
    }
}
