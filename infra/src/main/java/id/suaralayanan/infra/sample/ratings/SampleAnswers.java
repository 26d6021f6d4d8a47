package id.suaralayanan.infra.sample.ratings;

import id.suaralayanan.infra.sample.ratings.Answer.Respondent;
import id.suaralayanan.infra.sample.registry.Attendance;
import id.suaralayanan.infra.sample.registry.Office;
import id.suaralayanan.infra.sample.registry.Quarter;
import id.suaralayanan.infra.sample.registry.RandomStreams;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/// The ratings of one unit in one quarter.
final class SampleAnswers {
    static final String COLUMNS =
            "received_at, key, service, answered_on, channel, u1, u2, u3, u4, u5, u6, u7, u8, u9,"
                    + " seconds, age, sex, education, occupation, disability, verified";

    private static final List<String> EDUCATION =
            List.of("SD", "SMP", "SMA", "SMA", "SMA", "D1-D4", "S1", "S1", "S2");
    private static final List<String> OCCUPATION =
            List.of("PNS", "TNI-POLRI", "SWASTA", "SWASTA", "WIRAUSAHA", "PELAJAR", "LAINNYA");

    private final Office office;
    private final Quarter quarter;
    private final Opinion opinion;
    private final RandomStreams randomStreams;

    private SampleAnswers(Office office, Quarter quarter) {
        this.office = office;
        this.quarter = quarter;
        this.opinion = Opinion.of(office, quarter);
        this.randomStreams = RandomStreams.of("answers", office.code(), quarter.code());
    }

    /// Everything received until now; the past does not change when the same day is asked later.
    static List<Answer> of(Office office, Quarter quarter, Instant now) {
        var answers = new SampleAnswers(office, quarter);
        var respondents = Attendance.of(office, quarter).respondents();
        var all = new ArrayList<Answer>(respondents);
        for (var i = 0; i < respondents; i++) {
            all.add(answers.next());
        }
        if (office.code().equals(Office.STUFFED) && quarter.isLastClosed()) {
            all.addAll(answers.stuffed());
        }
        all.removeIf(answer -> answer.receivedAt().isAfter(now));
        return all;
    }

    private Answer next() {
        var channel = channel();
        var day = day(channel);
        var time =
                channel.equals("WEB")
                        ? LocalTime.ofSecondOfDay(randomStreams.between(6 * 3_600, 23 * 3_600))
                        : LocalTime.ofSecondOfDay(randomStreams.between(27_000, 57_000));
        var scores = opinion.answers(randomStreams);
        return new Answer(
                randomStreams.key(),
                randomStreams.between(0, office.kind().services().size() - 1),
                day.atTime(time).atZone(office.zone()).toInstant(),
                day,
                channel,
                scores,
                randomStreams.between(35, 240),
                respondent(),
                randomStreams.hits(0.05) ? SampleRemarks.on(scores, randomStreams) : null);
    }

    /// Sixty times full marks, seconds apart, in the dead of one night.
    private List<Answer> stuffed() {
        var stuffing = RandomStreams.of("stuffing", office.code());
        var night = quarter.last().minusDays(9);
        var start = night.atTime(2, 10).atZone(office.zone()).toInstant();
        var ballots = new ArrayList<Answer>();
        for (var i = 0; i < 60; i++) {
            start = start.plusSeconds(stuffing.between(18, 44));
            ballots.add(
                    new Answer(
                            stuffing.key(),
                            0,
                            start,
                            night,
                            "WEB",
                            new int[] {4, 4, 4, 4, 4, 4, 4, 4, 4},
                            stuffing.between(6, 11),
                            Respondent.SILENT,
                            null));
        }
        return ballots;
    }

    private String channel() {
        var share = randomStreams.share();
        if (share < 0.45) {
            return "QR";
        }
        if (share < 0.75) {
            return "WEB";
        }
        return share < 0.95 ? "KIOSK" : "STAFF";
    }

    private LocalDate day(String channel) {
        while (true) {
            var day = quarter.first().plusDays(randomStreams.between(0, (int) quarter.days() - 1));
            var weekend = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
            if (channel.equals("WEB") || !weekend) {
                return day;
            }
        }
    }

    private Respondent respondent() {
        if (randomStreams.hits(0.15)) {
            return Respondent.SILENT;
        }
        return new Respondent(
                randomStreams.between(17, 72),
                randomStreams.hits(0.52) ? "F" : "M",
                randomStreams.one(EDUCATION),
                randomStreams.one(OCCUPATION),
                randomStreams.hits(0.03));
    }
}
