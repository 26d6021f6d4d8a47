package id.suaralayanan.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.suaralayanan.analytics.launch.SideBySide;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Two halves of a part, on the jobs' own pool of sessions.
final class SideBySideIT {
    @AutoClose private static TestJobs jobs;

    @BeforeAll
    static void start() {
        jobs = TestJobs.fresh();
        jobs.sql("CREATE TABLE mark (name text)");
        jobs.sql("GRANT SELECT, INSERT ON mark TO suara_jobs");
    }

    @Test
    void halvesAreDoneAtTheSameTimeInTwoTransactions() {
        var meeting = new CyclicBarrier(2);
        Set<Long> transactions = ConcurrentHashMap.newKeySet();

        inHalves(
                List.of("a", "b", "c"),
                half -> {
                    mark(half);
                    meeting.await(10, TimeUnit.SECONDS);
                    transactions.add(transaction());
                });

        assertThat(marks("a", "b", "c")).isEqualTo(3);
        assertThat(transactions).hasSize(2);
    }

    @Test
    void nothingOfTheCallerStandsWhereTheOtherHalfFails() {
        assertThatThrownBy(() ->
                        inHalves(
                                List.of("d", "e"),
                                half -> {
                                    mark(half);
                                    assertThat(half).doesNotContain("e");
                                }))
                .hasRootCauseInstanceOf(AssertionError.class);

        assertThat(marks("d", "e")).isZero();
    }

    @Test
    void oneThingIsDoneByTheCallerAlone() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();

        inHalves(List.of("f"), _ -> threads.add(Thread.currentThread()));

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    private interface Work {
        void on(List<String> half) throws Exception;
    }

    private static void inHalves(List<String> all, Work work) {
        var transactions = jobs.context.getBean(PlatformTransactionManager.class);
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ ->
                        new SideBySide(transactions)
                                .halves(
                                        all,
                                        half -> {
                                            try {
                                                work.on(half);
                                            } catch (Exception e) {
                                                throw new IllegalStateException(e);
                                            }
                                        }));
    }

    private static void mark(List<String> half) {
        half.forEach(name ->
                session().sql("INSERT INTO mark VALUES (:name)").param("name", name).update());
    }

    private static long transaction() {
        return session()
                .sql("SELECT pg_current_xact_id()::text::bigint")
                .query(Long.class)
                .single();
    }

    private static long marks(String... names) {
        return jobs.owner
                .sql("SELECT count(*) FROM mark WHERE name IN (:names)")
                .param("names", List.of(names))
                .query(Long.class)
                .single();
    }

    private static JdbcClient session() {
        return jobs.context.getBean(JdbcClient.class);
    }
}
