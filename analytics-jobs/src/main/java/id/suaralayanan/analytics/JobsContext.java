package id.suaralayanan.analytics;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.suaralayanan.analytics.housekeeping.HousekeepingJob;
import id.suaralayanan.analytics.imports.holidays.HolidaysJob;
import id.suaralayanan.analytics.imports.ratings.RatingsJob;
import id.suaralayanan.analytics.imports.regions.RegionsJob;
import id.suaralayanan.analytics.imports.units.UnitsJob;
import id.suaralayanan.analytics.integrity.IntegrityJob;
import id.suaralayanan.analytics.launch.AdvisoryLocks;
import id.suaralayanan.analytics.launch.JobJournal;
import id.suaralayanan.analytics.launch.JobRunner;
import id.suaralayanan.analytics.launch.LaunchableJob;
import id.suaralayanan.analytics.perception.PerceptionsJob;
import id.suaralayanan.analytics.publication.LogKeyFile;
import id.suaralayanan.analytics.publication.PublishJob;
import id.suaralayanan.analytics.ranking.RankingJob;
import id.suaralayanan.analytics.ranking.RobustnessJob;
import id.suaralayanan.analytics.satisfaction.IndicatorsJob;
import id.suaralayanan.analytics.schedule.Schedule;
import id.suaralayanan.analytics.tallies.SplitFrom;
import id.suaralayanan.analytics.tallies.TallyJob;
import id.suaralayanan.infra.database.DatabaseAddress;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import tools.jackson.databind.json.JsonMapper;

/// The jobs' own Spring context: JDBC and Spring Batch, no web, nothing configured by what happens
/// to lie on the class path. It can live beside the portal's context in one process.
@Configuration(proxyBeanMethods = false)
@Import({
    HolidaysJob.class,
    HousekeepingJob.class,
    IndicatorsJob.class,
    IntegrityJob.class,
    PerceptionsJob.class,
    RobustnessJob.class,
    PublishJob.class,
    RankingJob.class,
    RatingsJob.class,
    RegionsJob.class,
    Schedule.class,
    TallyJob.class,
    UnitsJob.class
})
class JobsContext extends JdbcDefaultBatchConfiguration {
    /// One session for the launch lock, one for the scheduler's, two for parts of a step, one for
    /// the notes that Spring Batch keeps.
    private static final int SESSIONS = 5;

    private final DataSource dataSource;

    JobsContext(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// A started context on a migrated database, entered as the jobs' role.
    static AnnotationConfigApplicationContext start(
            DatabaseAddress jobs, LogKeyFile logKey, Clock clock, SplitFrom splitFrom) {
        var context = new AnnotationConfigApplicationContext();
        context.setDisplayName("jobs");
        context.registerBean(DatabaseAddress.class, () -> jobs);
        context.registerBean(LogKeyFile.class, () -> logKey);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(SplitFrom.class, () -> splitFrom);
        context.register(Sessions.class, JobsContext.class);
        context.refresh();
        return context;
    }

    /// The pool of sessions and what works on it.
    @Configuration(proxyBeanMethods = false)
    static class Sessions {
        @Bean
        DataSource dataSource(DatabaseAddress jobs) {
            var config = new HikariConfig();
            config.setPoolName("jobs");
            config.setMaximumPoolSize(SESSIONS);
            config.setMinimumIdle(1);
            config.setJdbcUrl(jobs.jdbcUrl());
            config.setDataSourceProperties(jobs.jdbcProperties());
            config.addDataSourceProperty("ApplicationName", "suara-layanan jobs");
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
            return new HikariDataSource(config);
        }

        @Bean
        JdbcTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        JsonMapper jsonMapper() {
            return JsonMapper.builder().build();
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }
    }

    /// The jobs by name.
    static Map<String, LaunchableJob> jobs(ListableBeanFactory context) {
        return context.getBeansOfType(LaunchableJob.class).values().stream()
                .collect(Collectors.toMap(job -> job.command().name(), job -> job));
    }

    @Bean
    AdvisoryLocks advisoryLocks() {
        return new AdvisoryLocks(dataSource);
    }

    @Bean
    JobJournal jobJournal(JdbcClient database, Clock clock) {
        return new JobJournal(database, clock);
    }

    @Bean
    JobRunner launches(
            JobOperator operator,
            JobRepository repository,
            AdvisoryLocks locks,
            JobJournal journal,
            JsonMapper json) {
        return new JobRunner(operator, repository, locks, journal, json);
    }

    @Override
    protected String getTablePrefix() {
        return "batch.batch_";
    }

    @Override
    protected DataSource getDataSource() {
        return dataSource;
    }

    /// Launches are alone under their lock; serialisable transactions would only fail at random.
    @Override
    protected Isolation getIsolationLevelForCreate() {
        return Isolation.READ_COMMITTED;
    }
}
