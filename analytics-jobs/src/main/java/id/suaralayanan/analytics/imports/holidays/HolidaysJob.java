package id.suaralayanan.analytics.imports.holidays;

import id.suaralayanan.analytics.imports.FileStep;
import id.suaralayanan.analytics.launch.JobCommand;
import id.suaralayanan.analytics.launch.LaunchableJob;
import java.util.List;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// `import-holidays`: columns `date,name,kind,region`.
@Configuration(proxyBeanMethods = false)
public class HolidaysJob {
    public static final JobCommand COMMAND =
            JobCommand.ofFile(
                    "import-holidays",
                    "take in national holidays and joint leave; a known day is updated",
                    "path of a CSV file with the columns date,name,kind (NATIONAL or LEAVE) and, where a day is not the whole country's, region");

    @Bean
    LaunchableJob importHolidays(
            JobRepository repository,
            PlatformTransactionManager transactions,
            JdbcClient database) {
        FileStep.Kind days =
                (table, _) -> {
                    table.require(List.of("date", "name", "kind"));
                    var holidays = new HolidayTable(database);
                    return new HolidayImport(
                            holidays, new HolidayReader(table, holidays.regions()));
                };
        return LaunchableJob.of(
                COMMAND,
                LaunchableJob.REGISTRY,
                repository,
                FileStep.of(days, repository, transactions));
    }
}
