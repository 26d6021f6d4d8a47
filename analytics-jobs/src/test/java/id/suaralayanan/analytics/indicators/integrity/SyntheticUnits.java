package id.suaralayanan.analytics.indicators.integrity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Made-up units whose truth is known: honest ones, and honest ones with answers put in.
final class SyntheticUnits {
    private static final int DAYS = 90;
    private static final double STRAIGHT = 0.18;

    private SyntheticUnits() {}

    static List<AnswerPattern> honest(Random random, int count) {
        var units = new ArrayList<AnswerPattern>();
        for (int unit = 0; unit < count; unit++) {
            units.add(new Unit(30 + random.nextInt(770), random).pattern(unit));
        }
        return units;
    }

    /// An office whose visitors come by day, unevenly; each has its own habits.
    private record Unit(int answers, Random random) {
        AnswerPattern pattern(int unit) {
            double straight = share(STRAIGHT, 0.05);
            double night = Math.clamp(0.005 + 0.003 * random.nextGaussian(), 0, 0.02);
            long[] hours = new long[24 * DAYS];
            Long[] seconds = new Long[10];
            Arrays.fill(seconds, 0L);
            long straights = 0;
            long nights = 0;
            for (int answer = 0; answer < answers; answer++) {
                straights += random.nextDouble() < straight ? 1 : 0;
                boolean atNight = random.nextDouble() < night;
                nights += atNight ? 1 : 0;
                int hour = atNight ? random.nextInt(5) : 8 + random.nextInt(7);
                hours[24 * random.nextInt(DAYS) + hour]++;
                seconds[random.nextInt(10)]++;
            }
            return new AnswerPattern(
                    unit,
                    answers,
                    straights,
                    STRAIGHT * answers,
                    answers,
                    nights,
                    List.of(seconds),
                    hours(hours),
                    DAYS,
                    marks(),
                    new AnswerPattern.Repeated(
                            rhythm(),
                            new AnswerPattern.Forms(
                                    answers - straights,
                                    some(answers - straights, share(0.05, 0.015))),
                            comments()));
        }

        private AnswerPattern.Marks marks() {
            return new AnswerPattern.Marks(
                    answers,
                    some(answers, share(5.0 / DAYS, 0.015)),
                    some(answers, share(0.1, 0.08)),
                    some(answers, share(0.02, 0.01)));
        }

        /// People who come by themselves, in seven hours of a day.
        private AnswerPattern.Rhythm rhythm() {
            double gap = DAYS * 7 * 3600.0 / answers;
            double usual = 0;
            long even = 0;
            for (int pair = 0; pair < answers / 2; pair++) {
                double both =
                        Math.max(2, -gap * Math.log(random.nextDouble() * random.nextDouble()));
                usual += 1 / both;
                even += random.nextDouble() < 1 / both ? 1 : 0;
            }
            return new AnswerPattern.Rhythm(answers / 2, even, usual);
        }

        private AnswerPattern.Comments comments() {
            long written = some(answers, 0.3);
            long equal = some(written * (written - 1) / 2, 0.0005);
            return new AnswerPattern.Comments(written, Math.min(written, equal), equal);
        }

        private double share(double usual, double deviation) {
            return Math.clamp(usual + deviation * random.nextGaussian(), 0.002, 0.6);
        }

        private long some(long of, double share) {
            long some = 0;
            for (long each = 0; each < of; each++) {
                some += random.nextDouble() < share ? 1 : 0;
            }
            return some;
        }

        private static List<AnswerPattern.Hour> hours(long[] counts) {
            long[] ofDay = new long[24];
            for (int hour = 0; hour < counts.length; hour++) {
                ofDay[hour % 24] += counts[hour];
            }
            var hours = new ArrayList<AnswerPattern.Hour>();
            for (int hour = 0; hour < counts.length; hour++) {
                if (counts[hour] > 1) {
                    hours.add(
                            new AnswerPattern.Hour(
                                    hour, counts[hour], ofDay[hour % 24] - counts[hour]));
                }
            }
            return hours;
        }
    }

    static AnswerPattern office(int answers, Random random, int unit) {
        return new Unit(answers, random).pattern(unit);
    }

    /// All fours, put in over the whole period, a few each day.
    static AnswerPattern trickled(AnswerPattern honest, int forms) {
        return new With(honest, forms).straight(forms).done();
    }

    /// All fours, put in within one working hour of the tenth day.
    static AnswerPattern rushed(AnswerPattern honest, int forms) {
        long hour = 24 * 10 + 10;
        long usual = honest.answers() / (7 * DAYS);
        return new With(honest, forms)
                .straight(forms)
                .hour(
                        new AnswerPattern.Hour(
                                hour, forms + usual, Math.max(1, honest.answers() / 7)))
                .done();
    }

    /// Paper forms typed in one after the other: `forms` of them in the first seconds of a minute.
    static AnswerPattern typed(AnswerPattern honest, int forms) {
        var seconds = new ArrayList<>(honest.seconds());
        for (int form = 0; form < forms; form++) {
            int digit = form % 10 < 6 ? 0 : form % 3;
            seconds.set(digit, seconds.get(digit) + 1);
        }
        return new With(honest, forms)
                .straight(Math.round(STRAIGHT * forms))
                .seconds(seconds)
                .done();
    }

    /// All fours, put in between two and three of the first night.
    static AnswerPattern stuffed(AnswerPattern honest, int forms) {
        return new With(honest, forms)
                .straight(forms)
                .night(forms)
                .hour(new AnswerPattern.Hour(2, forms, 0))
                .done();
    }

    /// Forms of a program, one every 30 seconds of a working day, each with other answers.
    static AnswerPattern programmed(AnswerPattern honest, int forms) {
        var before = honest.repeated().rhythm();
        var rhythm =
                new AnswerPattern.Rhythm(
                        before.pairs() + forms / 2,
                        before.even() + forms / 2,
                        before.usual() + forms / 120.0);
        return new With(honest, forms).repeated(honest.repeated().with(rhythm)).done();
    }

    /// The same good form again and again, over the whole period.
    static AnswerPattern repeated(AnswerPattern honest, int forms) {
        var before = honest.repeated().forms();
        var filled = new AnswerPattern.Forms(before.filled() + forms, before.commonest() + forms);
        return new With(honest, forms).repeated(honest.repeated().with(filled)).done();
    }

    /// Forms in the last days, when the result was known to be poor.
    static AnswerPattern late(AnswerPattern honest, int forms) {
        var before = honest.marks();
        return new With(honest, forms)
                .marks(
                        new AnswerPattern.Marks(
                                before.answers() + forms,
                                before.lastDays() + forms,
                                before.byStaff(),
                                before.oneNetwork()))
                .done();
    }

    /// Comments in the same words, one to each form.
    static AnswerPattern copied(AnswerPattern honest, int forms) {
        var before = honest.repeated().comments();
        long pairs = (long) forms * (forms - 1) / 2;
        var comments =
                new AnswerPattern.Comments(
                        before.written() + forms,
                        before.repeated() + forms - 1,
                        before.equalPairs() + pairs);
        return new With(honest, forms).repeated(honest.repeated().with(comments)).done();
    }

    /// An honest unit whose officers enter so many of its answers.
    static AnswerPattern byStaff(AnswerPattern honest, long answers) {
        var before = honest.marks();
        return new With(honest, 0)
                .marks(
                        new AnswerPattern.Marks(
                                before.answers(), before.lastDays(), answers, before.oneNetwork()))
                .done();
    }

    /// An honest unit so many of whose answers came quickly from one network.
    static AnswerPattern fromOneNetwork(AnswerPattern honest, long answers) {
        var before = honest.marks();
        return new With(honest, 0)
                .marks(
                        new AnswerPattern.Marks(
                                before.answers(), before.lastDays(), before.byStaff(), answers))
                .done();
    }

    static AnswerPattern withSeconds(AnswerPattern honest, long... counts) {
        return new AnswerPattern(
                honest.unit(),
                150,
                27,
                27,
                150,
                0,
                Arrays.stream(counts).boxed().toList(),
                Collections.emptyList(),
                DAYS,
                honest.marks(),
                honest.repeated());
    }

    /// An honest unit with so many forms more.
    private static final class With {
        private final AnswerPattern honest;
        private final int forms;
        private final List<AnswerPattern.Hour> hours = new ArrayList<>();
        private long straight;
        private long night;
        private List<Long> seconds;
        private AnswerPattern.Marks marks;
        private AnswerPattern.Repeated repeated;

        With(AnswerPattern honest, int forms) {
            this.honest = honest;
            this.forms = forms;
            seconds = honest.seconds();
            marks = honest.marks();
            repeated = honest.repeated();
        }

        With straight(long more) {
            straight = more;
            return this;
        }

        With night(long more) {
            night = more;
            return this;
        }

        With hour(AnswerPattern.Hour full) {
            hours.add(full);
            return this;
        }

        With seconds(List<Long> counts) {
            seconds = counts;
            return this;
        }

        With marks(AnswerPattern.Marks counts) {
            marks = counts;
            return this;
        }

        With repeated(AnswerPattern.Repeated counts) {
            repeated = counts;
            return this;
        }

        AnswerPattern done() {
            hours.addAll(honest.hours());
            return new AnswerPattern(
                    honest.unit(),
                    honest.answers() + forms,
                    honest.straight() + straight,
                    STRAIGHT * (honest.answers() + forms),
                    honest.timed() + forms,
                    honest.night() + night,
                    seconds,
                    hours,
                    DAYS,
                    marks,
                    repeated);
        }
    }
}
