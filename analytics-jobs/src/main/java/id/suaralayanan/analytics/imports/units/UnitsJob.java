package id.suaralayanan.analytics.imports.units;

import id.suaralayanan.analytics.imports.FileStep;
import id.suaralayanan.analytics.launch.JobCommand;
import id.suaralayanan.analytics.launch.LaunchableJob;
import id.suaralayanan.analytics.registry.UnitReader;
import java.util.HashSet;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/// `import-units`: columns `code,name,type,region,agency,timezone,services,lat,lon,short,address`.
///
/// A new type becomes a peer group named by its code. A unit in an unknown region is refused, but
/// where no region has been brought yet, the regions of the units are taken in by their codes and
/// get their names when they are imported.
@Configuration(proxyBeanMethods = false)
public class UnitsJob {
    public static final JobCommand COMMAND =
            JobCommand.ofFile(
                    "import-units",
                    "take in units with their services; a known code is updated",
                    "path of a CSV file with the columns code,name,type and, where known, region,agency,timezone,services,lat,lon,short,address");

    @Bean
    LaunchableJob importUnits(
            JobRepository repository,
            PlatformTransactionManager transactions,
            JdbcClient database,
            JsonMapper json) {
        FileStep.Kind units =
                (table, _) -> {
                    table.require(UnitReader.NEEDED);
                    return new UnitImport(database, table, reader(database), json);
                };
        return LaunchableJob.of(
                COMMAND,
                LaunchableJob.REGISTRY,
                repository,
                FileStep.of(units, repository, transactions));
    }

    private static UnitReader reader(JdbcClient database) {
        var regions =
                new HashSet<>(
                        database.sql("SELECT code FROM region")
                                .query((row, _) -> row.getString("code"))
                                .list());
        return new UnitReader(region -> regions.isEmpty() || regions.contains(region));
    }
}
