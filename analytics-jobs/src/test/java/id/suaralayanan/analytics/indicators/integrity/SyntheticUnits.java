package id.suaralayanan.analytics.indicators.integrity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Made-up units whose truth is known: honest ones, and honest ones with answers put in.
final class SyntheticUnits {
    private static final int DAYS = 90;

    private SyntheticUnits() {}

    static List<AnswerPattern> honest(Random random, int count) {
        var units = new ArrayList<AnswerPattern>();
        for (int unit = 0; unit < count; unit++) {
            units.add(new Unit(30 + random.nextInt(770), random).pattern(unit));
        }
        return units;
    }

    /// An office whose visitors come by day, unevenly; each has its own share of quick forms.
    private record Unit(int answers, Random random) {
        AnswerPattern pattern(int unit) {
            double straight = Math.clamp(0.18 + 0.05 * random.nextGaussian(), 0.02, 0.6);
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
                    0.18 * answers,
                    answers,
                    nights,
                    List.of(seconds),
                    hours(hours),
                    DAYS);
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
        return new AnswerPattern(
                honest.unit(),
                honest.answers() + forms,
                honest.straight() + forms,
                0.18 * (honest.answers() + forms),
                honest.timed() + forms,
                honest.night(),
                honest.seconds(),
                honest.hours(),
                DAYS);
    }

    /// All fours, put in within one working hour of the tenth day.
    static AnswerPattern rushed(AnswerPattern honest, int forms) {
        long hour = 24 * 10 + 10;
        var hours = new ArrayList<AnswerPattern.Hour>();
        long usual = honest.answers() / (7 * DAYS);
        hours.add(new AnswerPattern.Hour(hour, forms + usual, Math.max(1, honest.answers() / 7)));
        hours.addAll(honest.hours());
        return new AnswerPattern(
                honest.unit(),
                honest.answers() + forms,
                honest.straight() + forms,
                0.18 * (honest.answers() + forms),
                honest.timed() + forms,
                honest.night(),
                honest.seconds(),
                hours,
                DAYS);
    }

    /// Paper forms typed in one after the other: `forms` of them in the first seconds of a minute.
    static AnswerPattern typed(AnswerPattern honest, int forms) {
        var seconds = new ArrayList<>(honest.seconds());
        for (int form = 0; form < forms; form++) {
            int digit = form % 10 < 6 ? 0 : form % 3;
            seconds.set(digit, seconds.get(digit) + 1);
        }
        return new AnswerPattern(
                honest.unit(),
                honest.answers() + forms,
                honest.straight() + Math.round(0.18 * forms),
                0.18 * (honest.answers() + forms),
                honest.timed() + forms,
                honest.night(),
                seconds,
                honest.hours(),
                DAYS);
    }

    /// All fours, put in between two and three of the first night.
    static AnswerPattern stuffed(AnswerPattern honest, int forms) {
        var hours = new ArrayList<>(honest.hours());
        hours.add(new AnswerPattern.Hour(2, forms, 0));
        return new AnswerPattern(
                honest.unit(),
                honest.answers() + forms,
                honest.straight() + forms,
                0.18 * (honest.answers() + forms),
                honest.timed() + forms,
                honest.night() + forms,
                honest.seconds(),
                hours,
                DAYS);
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
                DAYS);
    }
}
