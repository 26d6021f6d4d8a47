package id.suaralayanan.infra.sample;

import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.infra.sample.complaints.SampleCase;
import id.suaralayanan.infra.sample.complaints.SampleCaseRows;
import id.suaralayanan.infra.sample.complaints.WorkingDays;
import id.suaralayanan.infra.sample.ratings.AnswerRows;
import id.suaralayanan.infra.sample.ratings.Opinion;
import id.suaralayanan.infra.sample.ratings.PerceptionRows;
import id.suaralayanan.infra.sample.registry.Office;
import id.suaralayanan.infra.sample.registry.Quarter;
import id.suaralayanan.infra.sample.registry.RegistryIds;
import id.suaralayanan.infra.sample.registry.RegistryRows;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Sample data (data contoh): civil registry offices of 38 provinces, other units of Balikpapan,
/// four closed quarters and the running one, complaints in every state.
///
/// Everything but the passwords follows from a seed and the day: two loads on one day are equal,
/// and a later load only adds what has been received since. Nobody in it is real.
public final class SampleData {
    /// Two loads at once: the second waits, then finds the sample there.
    private static final long LOCK = 0x64_71_5A_3DL;

    private SampleData() {}

    /// Loads the sample in one transaction; does nothing where it is already.
    ///
    /// @param owner the owner of a migrated database
    /// @param passwordEncoder makes the stored form of a password
    /// @throws CannotStart with one line when real data stand in the way
    public static SampleSummary load(
            DatabaseAddress owner, Clock clock, UnaryOperator<String> passwordEncoder) {
        try (var connection = owner.connect()) {
            connection.setAutoCommit(false);
            lock(connection);
            var summary =
                    isThere(connection)
                            ? SampleSummary.ALREADY_THERE
                            : write(connection, clock, passwordEncoder);
            connection.commit();
            analyze(connection, summary);
            return summary;
        } catch (SQLException | IOException e) {
            throw new CannotStart("The sample data cannot be loaded: " + e.getMessage(), e);
        }
    }

    /// Gives the sample's officers new passwords, for example because nobody wrote them down.
    ///
    /// @return the passwords by sign-in name
    public static Map<String, String> renewPasswords(
            DatabaseAddress owner, UnaryOperator<String> passwordEncoder) {
        try (var connection = owner.connect()) {
            return SampleOfficers.renew(connection, passwordEncoder);
        } catch (SQLException e) {
            throw new CannotStart("The sample's passwords cannot be set: " + e.getMessage(), e);
        }
    }

    /// The true means behind the answers, for whoever checks an estimate.
    public static List<Truth> truths(Clock clock) {
        var truths = new ArrayList<Truth>();
        for (var office : Office.all()) {
            for (var quarter : quarters(clock)) {
                var opinion = Opinion.of(office, quarter);
                for (var element = 0; element < Opinion.ELEMENTS; element++) {
                    truths.add(
                            new Truth(
                                    office.code(),
                                    quarter.code(),
                                    "U" + (element + 1),
                                    opinion.mean(element)));
                }
            }
        }
        return truths;
    }

    private static SampleSummary write(
            Connection connection, Clock clock, UnaryOperator<String> passwordEncoder)
            throws SQLException, IOException {
        var now = clock.instant();
        var offices = Office.all();
        var quarters = quarters(clock);
        var ids = new RegistryRows(connection, offices).write(quarters);
        var counts = new TreeMap<String, Long>();
        counts.put("unit", (long) offices.size());
        counts.put("service", (long) ids.services().size());
        counts.put("rating", new AnswerRows(connection, ids).write(offices, quarters, now));
        new PerceptionRows(connection, ids).write(offices, quarters, now);
        var passwords = SampleOfficers.write(connection, ids.unit(home(offices)), passwordEncoder);
        counts.put("officer", (long) passwords.size());
        var officers = SampleOfficers.ids(connection);
        var days = WorkingDays.in(connection);
        var cases =
                offices.stream()
                        .flatMap(office -> SampleCase.of(office, days, now).stream())
                        .toList();
        counts.put("complaint", new SampleCaseRows(connection, ids, officers).write(cases));
        work(connection, ids, offices, officers, now);
        return new SampleSummary(passwords, counts);
    }

    /// What officers and evaluators wrote.
    private static void work(
            Connection connection,
            RegistryIds ids,
            List<Office> offices,
            Map<String, Integer> officers,
            Instant now)
            throws SQLException {
        int head = Objects.requireNonNull(officers.get("kepala"));
        new ImprovementRows(connection, ids).write(offices, head, now);
        int ministry = Objects.requireNonNull(officers.get("kementerian"));
        new WorksheetRows(connection, ids).write(offices, ministry, now);
    }

    private static Office home(List<Office> offices) {
        return offices.stream()
                .filter(office -> office.code().equals(Office.HOME))
                .findFirst()
                .orElseThrow();
    }

    /// The quarters by the date in Jakarta.
    private static List<Quarter> quarters(Clock clock) {
        return Quarter.until(clock.instant().atOffset(ZoneOffset.ofHours(7)).toLocalDate());
    }

    private static void lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        }
    }

    private static boolean isThere(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT EXISTS (SELECT FROM unit WHERE sample)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /// So that the first plans after the load know the tables.
    private static void analyze(Connection connection, SampleSummary summary) throws SQLException {
        if (summary.isLoaded()) {
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "ANALYZE unit, service, rating, rating_comment, complaint, perception_answer");
            }
        }
    }
}
