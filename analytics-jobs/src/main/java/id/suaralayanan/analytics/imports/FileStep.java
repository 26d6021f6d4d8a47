package id.suaralayanan.analytics.imports;

import id.suaralayanan.analytics.csv.CsvColumns;
import id.suaralayanan.analytics.csv.Line;
import id.suaralayanan.analytics.csv.Line.Broken;
import id.suaralayanan.analytics.csv.Line.Row;
import id.suaralayanan.analytics.csv.LineSource;
import id.suaralayanan.analytics.csv.UnusableFile;
import id.suaralayanan.analytics.launch.Summary;
import id.suaralayanan.analytics.sheets.SheetFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.PlatformTransactionManager;

/// The chunk step of every import: reads lines, stores a thousand in one transaction.
///
/// It always begins at the first line. What an import that was cut off has stored is recognised as
/// such, and the list of refused rows is whole again.
public final class FileStep implements ItemReader<Line>, ItemWriter<Line>, StepExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(FileStep.class);
    private static final int CHUNK = 1_000;
    private static final int TELL_EVERY = 100_000;

    /// Makes the import of one file.
    @FunctionalInterface
    public interface Kind {
        /// @param values the values of the command line
        /// @throws UnusableFile when the header lacks something
        RowImport of(CsvColumns table, Map<String, String> values);

        /// The rows of a file, from its header on; the first record is the header.
        ///
        /// @param lines of that file; who calls closes them
        /// @throws UnusableFile when there is none that can be read
        default Opened open(LineSource lines, Path file) throws IOException {
            Line first =
                    lines.next()
                            .orElseThrow(() -> UnusableFile.because("empty", "%s is empty", file));
            if (!(first instanceof Row header)) {
                throw UnusableFile.because("header", "the header row cannot be read");
            }
            return new Opened(lines, header);
        }

        /// The columns by name.
        default CsvColumns columns(Row header) {
            return new CsvColumns(header);
        }
    }

    /// A file that is being read.
    ///
    /// @param header as it stands in the file
    public record Opened(LineSource lines, Row header) {}

    private final Kind kind;
    private @Nullable LineSource records;
    private @Nullable RejectedRows rejected;
    private @Nullable RowImport rows;
    private @Nullable UnusableFile refusal;
    private boolean hasNotes;
    private long read;

    private FileStep(Kind kind) {
        this.kind = kind;
    }

    public static Step of(
            Kind kind, JobRepository repository, PlatformTransactionManager transactions) {
        var step = new FileStep(kind);
        return new StepBuilder("rows", repository)
                .<Line, Line>chunk(CHUNK)
                .reader(step)
                .writer(step)
                .listener((StepExecutionListener) step)
                .transactionManager(transactions)
                .build();
    }

    @Override
    public void beforeStep(StepExecution execution) {
        records = null;
        rejected = null;
        rows = null;
        refusal = null;
        read = 0;
        Map<String, String> values =
                execution.getJobParameters().parameters().stream()
                        .collect(Collectors.toMap(p -> p.name(), p -> String.valueOf(p.value())));
        Path file = Path.of(Objects.requireNonNull(values.get("file")));
        try {
            open(file, values);
        } catch (UnusableFile unusable) {
            refusal = unusable;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void open(Path file, Map<String, String> values) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw UnusableFile.because("no-file", "%s is not a file", file);
        }
        RejectedRows.forget(file);
        records = SheetFile.open(() -> Files.newInputStream(file));
        Opened opened = kind.open(records, file);
        records = opened.lines();
        hasNotes = RejectedRows.isList(opened.header());
        Row header = own(opened.header());
        rows = kind.of(kind.columns(header), values);
        rejected = new RejectedRows(file, opened.lines().format(), header.fields());
    }

    /// The row as it came first, where the file is a list of refused rows.
    private Row own(Row row) {
        return hasNotes ? RejectedRows.withoutNotes(row) : row;
    }

    @Override
    public @Nullable Line read() throws IOException {
        if (refusal != null) {
            return null;
        }
        Line line = Objects.requireNonNull(records).next().orElse(null);
        if (line != null && ++read % TELL_EVERY == 0) {
            LOG.info("{} rows read", read);
        }
        return line;
    }

    @Override
    public void write(Chunk<? extends Line> chunk) {
        var refusals = Objects.requireNonNull(rejected);
        var good = new ArrayList<Row>();
        for (Line line : chunk) {
            switch (line) {
                case Row row -> good.add(own(row));
                case Broken broken -> refusals.add(broken);
            }
        }
        Objects.requireNonNull(rows).store(good, refusals);
        refusals.flush();
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
        try (var _ = records;
                var refusals = rejected) {
            if (rows != null && refusals != null) {
                summarise(execution, rows, refusals);
                refuseWithoutAnyGoodRow(refusals);
            }
            return refusal == null ? execution.getExitStatus() : failed(execution, refusal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void summarise(StepExecution execution, RowImport imported, RejectedRows refusals) {
        Summary summary = Summary.of(execution.getJobExecution()).put("read", read);
        imported.counts().forEach(summary::put);
        summary.put("rejected", refusals.count());
        if (refusals.count() > 0) {
            summary.put("rejectedRows", refusals.file().toString());
        }
    }

    private void refuseWithoutAnyGoodRow(RejectedRows refusals) {
        if (refusals.count() == read && read > 0) {
            refusal =
                    UnusableFile.because(
                            "all-refused",
                            "every row was refused; the reasons are in %s",
                            refusals.file());
        }
    }

    /// What is wrong with a file is no fault of the program: it is told without a stack.
    private static ExitStatus failed(StepExecution execution, UnusableFile refusal) {
        execution.addFailureException(refusal);
        execution.setStatus(BatchStatus.FAILED);
        return ExitStatus.FAILED;
    }
}
