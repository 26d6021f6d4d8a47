package id.suaralayanan.analytics.imports.ratings;

import id.suaralayanan.analytics.csv.CsvColumns;
import id.suaralayanan.analytics.csv.Line.Row;
import id.suaralayanan.analytics.csv.LineSource;
import id.suaralayanan.analytics.imports.FileStep;
import id.suaralayanan.analytics.imports.RowImport;
import id.suaralayanan.analytics.launch.JobCommand;
import id.suaralayanan.analytics.launch.JobCommand.Key;
import id.suaralayanan.analytics.launch.LaunchableJob;
import id.suaralayanan.analytics.sheets.Headings;
import id.suaralayanan.analytics.sheets.SheetTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// `import-ratings`: columns `unit,service,date,channel,u1,…,u9` and optional
/// `sex,age,education,occupation,disability,comment,key`; options fill the first three. The table
/// may stand in a file as offices make it ([SheetTable]).
@Configuration(proxyBeanMethods = false)
public class RatingsJob {
    public static final JobCommand COMMAND =
            new JobCommand(
                    "import-ratings",
                    "store the ratings of a CSV or XLSX file, each once; refused rows go to FILE.rejected.csv",
                    List.of(
                            Key.required("file", "path of the file"),
                            Key.optional("unit", "unit code where the file has none"),
                            Key.optional("service", "service code where the file has none"),
                            Key.optional("date", "YYYY-MM-DD where the file has none")
                                    .like("\\d{4}-\\d{2}-\\d{2}"),
                            Key.optional(
                                            "order",
                                            "official (default: column u8 is complaints handling) or facilities-first (u8 is facilities)")
                                    .like("official|facilities-first"),
                            Key.optional("dry-run", "true: check and count only")
                                    .like("true|false")),
                    false,
                    false);

    @Bean
    LaunchableJob importRatings(
            JobRepository repository,
            PlatformTransactionManager transactions,
            JdbcClient database,
            Clock clock) {
        return LaunchableJob.of(
                COMMAND,
                COMMAND.name(),
                repository,
                FileStep.of(new Ratings(database, clock), repository, transactions));
    }

    /// Ratings stand in a table as offices make it.
    private record Ratings(JdbcClient database, Clock clock) implements FileStep.Kind {
        @Override
        public FileStep.Opened open(LineSource lines, Path file) throws IOException {
            var table = SheetTable.of(lines);
            return new FileStep.Opened(table, table.header());
        }

        @Override
        public CsvColumns columns(Row header) {
            return new CsvColumns(Headings.names(header.fields()));
        }

        @Override
        public RowImport of(CsvColumns table, Map<String, String> values) {
            var options = RatingOptions.of(values);
            table.require(required(options));
            var reader = new RatingReader(table, options, new RegistryLookup(database), clock);
            return new RatingImport(database, clock, reader, options.dryRun());
        }
    }

    /// The nine elements, and what no option fills in.
    private static List<String> required(RatingOptions options) {
        var required = new ArrayList<>(RatingReader.elementColumns());
        for (String column : List.of("unit", "service", "date")) {
            if (options.orElse("", column).isEmpty()) {
                required.add(column);
            }
        }
        return required;
    }
}
