package id.suaralayanan.infra.sample.ratings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One submitted rating of the sample.
///
/// @param service the position of the service in its unit
/// @param scores the nine scores, U1 first
/// @param remark the comment left with it
record Answer(
        UUID key,
        int service,
        Instant receivedAt,
        LocalDate answeredOn,
        String channel,
        int[] scores,
        int seconds,
        Respondent respondent,
        @Nullable String remark) {
    private static final String ABSENT = "\\N";

    /// The row as PostgreSQL's COPY reads it, in the order of [SampleAnswers#COLUMNS].
    void writeTo(StringBuilder rows, int serviceId) {
        rows.append(receivedAt).append('\t').append(key).append('\t').append(serviceId);
        rows.append('\t').append(answeredOn).append('\t').append(channel);
        for (var score : scores) {
            rows.append('\t').append(score);
        }
        rows.append('\t').append(seconds);
        for (var said :
                new @Nullable Object[] {
                    respondent.age(),
                    respondent.sex(),
                    respondent.education(),
                    respondent.occupation(),
                    respondent.disability()
                }) {
            rows.append('\t').append(said == null ? ABSENT : said);
        }
        rows.append('\t').append(isVerified()).append('\n');
    }

    /// Every other citizen who rated on the spot had a visit code.
    private boolean isVerified() {
        boolean onTheSpot = channel.equals("QR") || channel.equals("KIOSK");
        return onTheSpot && (key.getLeastSignificantBits() & 1) == 0;
    }

    /// What a respondent says of himself; each part may be left out.
    record Respondent(
            @Nullable Integer age,
            @Nullable String sex,
            @Nullable String education,
            @Nullable String occupation,
            @Nullable Boolean disability) {
        static final Respondent SILENT = new Respondent(null, null, null, null, null);
    }
}
