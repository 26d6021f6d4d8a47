package id.suaralayanan.analytics.imports.regions;

import id.suaralayanan.analytics.imports.FileStep;
import id.suaralayanan.analytics.launch.JobCommand;
import id.suaralayanan.analytics.launch.LaunchableJob;
import id.suaralayanan.analytics.launch.Summary;
import id.suaralayanan.analytics.registry.RegionReader;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// `import-regions`: columns `kode,nama`. Rows may come in any order, so parents are linked when
/// all are there; a known code takes the new name.
@Configuration(proxyBeanMethods = false)
public class RegionsJob {
    public static final JobCommand COMMAND =
            JobCommand.ofFile(
                    "import-regions",
                    "take in regions with their official codes",
                    "path of a CSV file with the columns kode,nama");

    @Bean
    LaunchableJob importRegions(
            JobRepository repository,
            PlatformTransactionManager transactions,
            JdbcClient database) {
        FileStep.Kind regions =
                (table, _) -> {
                    table.require(RegionReader.COLUMNS);
                    return new RegionImport(database, table);
                };
        var job =
                new JobBuilder(COMMAND.name(), repository)
                        .start(FileStep.of(regions, repository, transactions))
                        .next(linkParents(repository, transactions, database))
                        .build();
        return new LaunchableJob(COMMAND, job, LaunchableJob.REGISTRY);
    }

    private static Step linkParents(
            JobRepository repository,
            PlatformTransactionManager transactions,
            JdbcClient database) {
        return new StepBuilder("parents", repository)
                .tasklet(
                        (_, context) -> {
                            Summary.of(context).put("withoutParent", RegionImport.link(database));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
