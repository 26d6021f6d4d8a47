package id.suaralayanan.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.Rows;
import id.suaralayanan.portal.access.Visitor;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class RatingWriterIT {
    private static final int QUEUE = 40;
    private static final Duration AT_ONCE = Duration.ofMillis(600);
    private static final Duration IN_TIME = Duration.ofMillis(1200);

    private static final Duration SOON = Duration.ofMillis(5);
    private static final String WAITING =
            "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'rating'::regclass";

    private static final ExecutorService CITIZENS = Executors.newVirtualThreadPerTaskExecutor();
    private static PortalServer portal;
    private static Office office;

    private record Answer(HttpResponse<String> response, long at, Duration took) {
        int status() {
            return response.statusCode();
        }
    }

    @BeforeAll
    static void open() {
        portal =
                PortalServer.start(
                        Map.of(
                                "suara.feedback.queue",
                                QUEUE,
                                "suara.feedback.in-flight-batches",
                                1,
                                "suara.feedback.quickest",
                                "0s"));
        office = Office.in(portal);
        office.rate(UUID.randomUUID(), Office.rating());
    }

    @AfterAll
    static void close() {
        CITIZENS.shutdownNow();
        portal.close();
    }

    @Test
    void storesOneRowForFiftyParallelSubmissionsOfTheSameKey() {
        var key = UUID.randomUUID();

        var answers = all(IntStream.range(0, 50).mapToObj(_ -> rate(key, Office.rating())));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).contains(200);
        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers)
                .extracting(answer -> answer.response().body())
                .containsOnly(answers.getFirst().response().body());
        assertThat(office.stored(key)).isEqualTo("1 1 0");
    }

    @Test
    void refusesAnotherPayloadAlsoWhileTheFirstIsOnItsWay() throws Exception {
        var key = UUID.randomUUID();
        CompletableFuture<Answer> one;
        CompletableFuture<Answer> other;

        try (var _ = lock()) {
            one = rate(key, Office.rating());
            Thread.sleep(100);
            other = rate(key, Office.rating().replace("\"U1\":3", "\"U1\":1"));
            Thread.sleep(100);
        }

        assertThat(List.of(one.join().status(), other.join().status())).containsExactly(201, 422);
        assertThat(office.ask("SELECT u1 FROM rating WHERE key = '" + key + "'")).isEqualTo("3");
    }

    @Test
    void letsARowThatTheDatabaseRefusesFailAlone() throws Exception {
        Rows.run(portal, "ALTER TABLE rating ADD CONSTRAINT no_77 CHECK (age <> 77) NOT VALID");
        var refused = UUID.randomUUID();
        var answers = new ArrayList<CompletableFuture<Answer>>();
        CompletableFuture<Answer> bad;
        try {
            try (var _ = lock()) {
                IntStream.range(0, 12)
                        .forEach(_ -> answers.add(rate(UUID.randomUUID(), Office.rating())));
                bad =
                        rate(
                                refused,
                                Office.rating().replace("}}", "},\"respondent\":{\"age\":77}}"));
                IntStream.range(0, 12)
                        .forEach(_ -> answers.add(rate(UUID.randomUUID(), Office.rating())));
                Thread.sleep(300);
            }

            assertThat(bad.join().status()).isEqualTo(400);
            assertThat(all(answers.stream())).extracting(Answer::status).containsOnly(201);
            assertThat(office.stored(refused)).isEqualTo("0 0 0");
        } finally {
            Rows.run(portal, "ALTER TABLE rating DROP CONSTRAINT no_77");
        }
    }

    @Test
    void refusesAtOnceWhenTheQueueIsFullAndStoresTheRest() throws Exception {
        all(IntStream.range(0, QUEUE).mapToObj(_ -> rate(UUID.randomUUID(), Office.rating())));
        var answers = new ArrayList<CompletableFuture<Answer>>();
        try (var _ = lock()) {
            answers.add(rate(UUID.randomUUID(), Office.rating()));
            await().pollInterval(SOON).until(() -> !office.ask(WAITING).equals("0"));
            IntStream.range(0, QUEUE + 20)
                    .forEach(_ -> answers.add(rate(UUID.randomUUID(), Office.rating())));
            await().pollInterval(SOON)
                    .until(
                            () -> answers.stream().filter(CompletableFuture::isDone).count(),
                            done -> done >= 20);
        }

        var refused = all(answers.stream()).stream().filter(each -> each.status() == 503).toList();
        assertThat(refused).hasSize(20).allMatch(each -> each.took().compareTo(AT_ONCE) < 0);
        assertThat(refused)
                .allMatch(each -> each.response().headers().firstValue("Retry-After").isPresent())
                .allMatch(each -> each.response().body().contains("/masalah/busy"));
        assertThat(all(answers.stream()))
                .filteredOn(each -> each.status() == 201)
                .hasSize(QUEUE + 1);
    }

    @Test
    void answersInTimeWhenTheDatabaseHangsAndStoresOnceWhatIsSentAgain() throws Exception {
        var keys = IntStream.range(0, 10).mapToObj(_ -> UUID.randomUUID()).toList();
        var answers = new ArrayList<CompletableFuture<Answer>>();
        try (var _ = lock()) {
            for (var key : keys) {
                answers.add(rate(key, Office.rating()));
                Thread.sleep(200);
            }
            Thread.sleep(700);
        }

        assertThat(all(answers.stream()))
                .allMatch(each -> each.took().compareTo(IN_TIME) < 0)
                .extracting(Answer::status)
                .contains(503)
                .isSubsetOf(503, 201);
        var again = all(keys.stream().map(key -> rate(key, Office.rating())));
        assertThat(again).extracting(Answer::status).isSubsetOf(200, 201);
        assertThat(keys).allMatch(key -> office.stored(key).equals("1 1 0"));
    }

    @Test
    void saysThatTheOutcomeIsUnknownOfWhatIsOnItsWayForTooLong() throws Exception {
        Answer onItsWay;
        try (var _ = lock()) {
            onItsWay = rate(UUID.randomUUID(), Office.rating()).join();
        }

        assertThat(onItsWay.status()).isEqualTo(503);
        assertThat(onItsWay.response().body()).contains("/masalah/outcome-unknown");
    }

    @Test
    void givesTheFormBackWithItsAnswersAndKeyAndStoresItOnceWhenItIsSentAgain() throws Exception {
        try (var citizen = Visitor.of(portal)) {
            var form = SurveyFields.of(citizen.get("/s/V7F3K")).with("comment", "Antre lama");
            HttpResponse<String> unknown;
            try (var _ = lock()) {
                unknown = citizen.postWithoutToken("/s/V7F3K", form.fields());
            }

            assertThat(unknown.statusCode()).isEqualTo(503);
            assertThat(unknown.body())
                    .contains("tidak akan dihitung dua kali", "Antre lama</textarea>");
            var again = SurveyFields.of(unknown);
            assertThat(again.key()).isEqualTo(form.key());
            assertThat(citizen.postWithoutToken("/s/V7F3K", form.fields()).statusCode())
                    .isEqualTo(303);
            assertThat(office.stored(form.key())).isEqualTo("1 1 1");
        }
    }

    @Test
    void answersInTimeWhileTheDatabaseIsGoneAndRecoversWithinTwoSeconds() throws Exception {
        var on = new AtomicBoolean(true);
        var citizens = IntStream.range(0, 8).mapToObj(_ -> keepRating(on)).toList();
        long back;
        try (var operator = operator();
                var command = operator.createStatement()) {
            Thread.sleep(300);
            var name = portal.database().owner().database();
            var database = "ALTER DATABASE " + name;
            command.execute(database + " ALLOW_CONNECTIONS false");
            command.execute(
                    """
                    SELECT pg_terminate_backend(pid)
                      FROM pg_stat_activity
                     WHERE usename = 'suara_web' AND datname = '%s'
                    """
                            .formatted(name));
            Thread.sleep(2500);
            command.execute(database + " ALLOW_CONNECTIONS true");
            back = System.nanoTime();
        }
        Thread.sleep(2500);
        on.set(false);

        var answers = citizens.stream().flatMap(citizen -> citizen.join().stream()).toList();
        assertThat(answers)
                .allMatch(each -> each.took().compareTo(IN_TIME) < 0)
                .extracting(Answer::status)
                .contains(201, 503)
                .containsOnly(201, 503);
        assertThat(answers)
                .as("without a connection nothing is sent")
                .anyMatch(each -> each.response().body().contains("/masalah/unavailable"));
        assertThat(answers)
                .filteredOn(each -> each.at() - back > Duration.ofSeconds(2).toNanos())
                .extracting(Answer::status)
                .containsOnly(201);
    }

    /// A session beside the portal's database, which nobody may enter while it is "gone".
    private static Connection operator() throws SQLException {
        var address = portal.database().superuser();
        return DriverManager.getConnection(
                address.jdbcUrl().replace(address.database(), "postgres"),
                address.jdbcProperties());
    }

    private static CompletableFuture<List<Answer>> keepRating(AtomicBoolean on) {
        return CompletableFuture.supplyAsync(
                () -> {
                    var answers = new ArrayList<Answer>();
                    while (on.get()) {
                        answers.add(answer(UUID.randomUUID(), Office.rating()));
                    }
                    return answers;
                },
                CITIZENS);
    }

    private static CompletableFuture<Answer> rate(UUID key, String body) {
        return CompletableFuture.supplyAsync(() -> answer(key, body), CITIZENS);
    }

    private static Answer answer(UUID key, String body) {
        long start = System.nanoTime();
        var response = office.rate(key, body);
        return new Answer(response, start, Duration.ofNanos(System.nanoTime() - start));
    }

    private static List<Answer> all(Stream<CompletableFuture<Answer>> answers) {
        return answers.toList().stream().map(CompletableFuture::join).toList();
    }

    /// Keeps everybody from writing ratings until it is closed.
    private static AutoCloseable lock() throws SQLException {
        var connection = portal.database().superuser().connect();
        connection.setAutoCommit(false);
        connection.createStatement().execute("LOCK TABLE rating IN ACCESS EXCLUSIVE MODE");
        return connection::close;
    }
}
