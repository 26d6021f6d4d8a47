package id.suaralayanan.portal.search.update;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.portal.search.AComplaint;
import id.suaralayanan.portal.search.Audience;
import id.suaralayanan.portal.search.ComplaintQuery;
import id.suaralayanan.portal.search.ComplaintSearchContract;
import id.suaralayanan.portal.search.SearchPage;
import id.suaralayanan.portal.search.lucene.LuceneComplaintSearch;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The follower with real PostgreSQL and a real index.
final class IndexUpdaterIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Audience MINISTRY = new Audience.AllUnits();
    private static final Audience EVERYONE = new Audience.Everyone();

    @TempDir private Path folder;
    private ComplaintDatabase database;
    private LuceneComplaintSearch search;

    @BeforeEach
    void start() {
        database = new ComplaintDatabase();
        search = open();
    }

    @AfterEach
    void stop() throws SQLException {
        search.close();
        database.close();
    }

    @Test
    void buildsTheIndexOfWhatIsThereAndFollowsWhatComes() {
        database.file(1, "Lampu mati");

        var first = step();
        database.file(2, "Lampu redup");
        var second = step();
        var third = step();

        assertThat(first).isEqualTo(new Step(0, true));
        assertThat(second).isEqualTo(new Step(1, false));
        assertThat(third).isEqualTo(new Step(0, false));
        assertThat(found("lampu")).containsOnly(1L, 2L);
    }

    @Test
    void missesNothingThatIsCommittedLate() throws SQLException {
        step();
        try (var slow = database.connect();
                var other = database.connect()) {
            slow.setAutoCommit(false);
            ComplaintDatabase.file(slow, 1, "Lampu lambat");
            ComplaintDatabase.file(other, 2, "Lampu cepat");

            step();
            assertThat(found("lampu")).containsOnly(2L);
            ComplaintDatabase.file(other, 3, "Lampu ketiga");
            step();
            assertThat(found("lampu")).containsOnly(2L, 3L);
            reopen();
            slow.commit();

            assertThat(step()).isEqualTo(new Step(1, false));
            assertThat(found("lampu")).containsOnly(1L, 2L, 3L);
        }
    }

    @Test
    void isNotHeldUpByALongTransaction() throws SQLException {
        step();
        try (var slow = database.connect()) {
            slow.setAutoCommit(false);
            ComplaintDatabase.run(slow, "SELECT pg_current_xact_id()");
            for (int i = 1; i <= 5; i++) {
                database.file(i, "Lampu " + i);
                assertThat(step().changes()).isEqualTo(1);
            }

            assertThat(found("lampu")).hasSize(5);
        }
    }

    @Test
    void followsWhatTheUnitAnswers() {
        database.file(1, "Lampu mati");
        step();
        database.run(
                """
                INSERT INTO complaint_message (complaint, at, author, text)
                VALUES (1, now(), 'OFFICER', 'Teknisi datang hari Kamis'), (1, now(), 'CITIZEN', 'Tolong segera')
                """);

        assertThat(step().changes()).isEqualTo(1);
        assertThat(found("teknisi")).containsOnly(1L);
        assertThat(found("tolong")).isEmpty();
        database.run(
                "UPDATE complaint SET public_text = 'Lampu mati', released_at = now(), public_reply = 'Bohlam diganti', public_reply_at = now()");
        assertThat(step().changes()).isEqualTo(1);
        database.run("UPDATE complaint SET public_reply = 'Tiang diganti'");
        assertThat(step().changes()).isEqualTo(1);
    }

    @Test
    void keepsConfidentialAndIntegrityComplaintsOut() {
        database.run(
                """
                SELECT file_complaint(1, 'ADU-2222-2222', 'kenarikata', identity => 'CONFIDENTIAL');
                SELECT file_complaint(2, 'ADU-2222-2223', 'kenarikata', integrity => true);
                SELECT file_complaint(3, 'ADU-2222-2224', 'kenarikata', secret => true);
                """);

        step();
        assertThat(found("kenarikata")).containsOnly(AComplaint.id("ADU-2222-2224"));
        database.run(
                "SELECT file_complaint(4, 'ADU-2222-2225', 'kenarikata', identity => 'CONFIDENTIAL')");
        database.run("SELECT file_complaint(5, 'ADU-2222-2226', 'kenarikata', integrity => true)");
        step();

        assertThat(found("kenarikata")).hasSize(1);
        assertThat(search.condition().documents()).isEqualTo(1);
    }

    @Test
    void forgetsAComplaintThatMayNoLongerBeFound() {
        for (int i = 1; i <= 3; i++) {
            database.file(i, "kenarikata");
        }
        step();

        database.run("UPDATE complaint SET integrity = true WHERE id = 1");
        database.run("UPDATE complaint SET status = 'WITHDRAWN' WHERE id = 2");
        step();

        assertThat(found("kenarikata")).containsOnly(3L);
    }

    @Test
    void releasesAndTakesBack() {
        database.file(1, "Pak Kenarikata minta uang");
        step();
        assertThat(found(EVERYONE, "uang")).isEmpty();

        database.run("UPDATE complaint SET public_text = 'Pak ██ minta uang' WHERE id = 1");
        step();
        assertThat(found(EVERYONE, "uang")).isEmpty();
        database.run("UPDATE complaint SET released_at = now() WHERE id = 1");
        step();
        assertThat(found(EVERYONE, "uang")).containsOnly(1L);
        assertThat(found(EVERYONE, "kenarikata")).isEmpty();
        database.run("UPDATE complaint SET released_at = NULL WHERE id = 1");
        step();

        assertThat(found(EVERYONE, "uang")).isEmpty();
    }

    @Test
    void buildsAnewOnADatabaseThatDoesNotKnowItsPosition() throws SQLException {
        for (int i = 1; i <= 3; i++) {
            database.file(i, "Lampu " + i);
        }
        step();

        // As a restored backup would look: the newest changes never happened.
        database.run(
                "DELETE FROM complaint_change WHERE complaint = 3; DELETE FROM complaint WHERE id = 3");
        var step = step();

        assertThat(step.rebuilt()).isTrue();
        assertThat(found("lampu")).containsOnly(1L, 2L);
        database.close();
        database = new ComplaintDatabase();
        assertThat(step().rebuilt()).isTrue();
        assertThat(search.condition().documents()).isZero();
    }

    @Test
    void goesOnWhereItStoppedAfterARestart() {
        database.file(1, "Lampu satu");
        step();
        reopen();
        database.file(2, "Lampu dua");

        assertThat(step()).isEqualTo(new Step(1, false));
        assertThat(found("lampu")).containsOnly(1L, 2L);
    }

    @Test
    void equalsTheDatabaseAfterRandomEdits() throws SQLException {
        var random = new Random(4711);
        step();
        try (var one = database.connect();
                var two = database.connect()) {
            two.setAutoCommit(false);
            for (int i = 1; i <= 2000; i++) {
                if (random.nextInt(3) == 0) {
                    ComplaintDatabase.file(random.nextBoolean() ? one : two, i, "kata" + i % 7);
                } else {
                    ComplaintDatabase.run(one, edit(random, i));
                }
                if (random.nextInt(40) == 0) {
                    two.commit();
                }
                if (random.nextInt(25) == 0) {
                    step();
                }
                if (random.nextInt(400) == 0) {
                    reopen();
                }
            }
            two.commit();
        }
        step();

        assertThat(indexed(MINISTRY)).isEqualTo(stored("true", "text"));
        assertThat(indexed(EVERYONE)).isEqualTo(stored("released_at IS NOT NULL", "public_text"));
    }

    @Test
    void equalsTheDatabaseAfterEditsWhileItIsBuiltAnew() {
        var random = new Random(4712);
        database.run(
                IntStream.rangeClosed(1, 900)
                        .mapToObj(id ->
                                "SELECT file_complaint(%d, '%s', 'kata%d')"
                                        .formatted(id, AComplaint.ticket(id), id % 7))
                        .collect(Collectors.joining(";")));
        step();
        int last = 900;
        for (int round = 0; round < 3; round++) {
            var rebuilding = database.follower(search).rebuild().toFuture();
            do {
                database.file(++last, "kata" + last % 7);
                database.run(edit(random, last - 1));
                step();
                assertThat(found(AComplaint.ticket(last))).containsExactly((long) last);
            } while (!rebuilding.isDone());
        }
        step();

        assertThat(indexed(MINISTRY)).isEqualTo(stored("true", "text"));
        assertThat(indexed(EVERYONE)).isEqualTo(stored("released_at IS NOT NULL", "public_text"));
    }

    private static String edit(Random random, int last) {
        long id = random.nextInt(last) + 1L;
        return switch (random.nextInt(6)) {
            case 0 -> "UPDATE complaint SET status = 'WITHDRAWN' WHERE id = " + id;
            case 1 -> "UPDATE complaint SET integrity = true, released_at = NULL WHERE id = " + id;
            case 2, 3 ->
                    """
                    UPDATE complaint SET public_text = 'umum %d', released_at = now()
                     WHERE id = %d AND NOT integrity
                    """
                            .formatted(id % 5, id);
            case 4 -> "UPDATE complaint SET released_at = NULL WHERE id = " + id;
            default ->
                    "UPDATE complaint SET status = 'VERIFIED' WHERE status = 'RECEIVED' AND id = "
                            + id;
        };
    }

    /// Ticket, status and the words of every complaint in the index.
    private Set<String> indexed(Audience audience) {
        var all = new TreeSet<String>();
        for (int page = 1; page <= ComplaintQuery.LAST_PAGE; page++) {
            page(ComplaintQuery.of(audience, "").onPage(page))
                    .hits()
                    .forEach(hit ->
                            all.add(
                                    hit.ticket()
                                            + " "
                                            + hit.status()
                                            + " "
                                            + hit.snippet().stream()
                                                    .map(SearchPage.Part::text)
                                                    .collect(Collectors.joining())));
        }
        return all;
    }

    private Set<String> stored(String condition, String text) {
        return new TreeSet<>(
                database.read(
                        """
                        SELECT ticket || ' ' || status || ' ' || %s FROM complaint
                         WHERE NOT integrity AND status <> 'WITHDRAWN' AND %s
                        """
                                .formatted(text, condition)));
    }

    /// @param changes complaints applied
    /// @param rebuilt the whole index was built anew
    private record Step(int changes, boolean rebuilt) {}

    private Step step() {
        var updater = database.follower(search);
        return updater.step()
                .map(changes -> new Step(changes, false))
                .switchIfEmpty(updater.rebuild().thenReturn(new Step(0, true)))
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private void reopen() {
        search.close();
        search = open();
    }

    private LuceneComplaintSearch open() {
        return new LuceneComplaintSearch(
                folder, ComplaintSearchContract.NOW, 2, Duration.ofSeconds(20));
    }

    private Set<Long> found(String text) {
        return found(MINISTRY, text);
    }

    private Set<Long> found(Audience audience, String text) {
        var found = new HashSet<Long>();
        page(ComplaintQuery.of(audience, text))
                .hits()
                .forEach(hit -> found.add(AComplaint.id(hit.ticket())));
        return found;
    }

    private SearchPage page(ComplaintQuery query) {
        return search.search(query).blockOptional(PATIENCE).orElseThrow();
    }
}
