package id.suaralayanan.infra;

import static java.util.Objects.requireNonNull;

import id.suaralayanan.infra.backup.Backup;
import id.suaralayanan.infra.backup.Restore;
import id.suaralayanan.infra.commands.WrongUsage;
import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.infra.keys.KeyRegister;
import id.suaralayanan.infra.sample.SampleData;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/// Command line of the ground: `migrate`, `postgres`, `sample`, `backup`, `restore`.
///
/// Exit code 0: done; 1: failed, with one line; 2: wrong usage, with the list of commands.
public final class Infra {
    private final Supplier<DatabaseEnvironmentSettings> settings;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    Infra(
            Supplier<DatabaseEnvironmentSettings> settings,
            Clock clock,
            PrintStream out,
            PrintStream err) {
        this.settings = settings;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    @SuppressWarnings("TimeZoneUsage") // the one place where time enters
    public static void main(String[] arguments) {
        QuietLogging.untilWarnings();
        var infra =
                new Infra(
                        DatabaseEnvironmentSettings::ofProcess,
                        Clock.systemUTC(),
                        System.out,
                        System.err);
        System.exit(infra.run(arguments));
    }

    /// Runs one call.
    ///
    /// @return the exit code
    int run(String... arguments) {
        try {
            var call = InfraCommand.READER.read(arguments);
            switch (InfraCommand.of(call)) {
                case MIGRATE -> migrate();
                case POSTGRES -> postgres();
                case SAMPLE -> sample(wantsPasswords(call.values()));
                case BACKUP -> backup(file(call.values()));
                case RESTORE -> restore(file(call.values()));
            }
            return 0;
        } catch (WrongUsage e) {
            err.println(e.getMessage());
            err.println(InfraCommand.READER.usage());
            return 2;
        } catch (CannotStart e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static Path file(Map<String, String> values) {
        var file = requireNonNull(values.get("file"));
        try {
            return Path.of(file);
        } catch (InvalidPathException _) {
            throw new WrongUsage("not a file name: " + file);
        }
    }

    private static boolean wantsPasswords(Map<String, String> values) {
        var passwords = values.getOrDefault("passwords", "new");
        if (!passwords.equals("new")) {
            throw new WrongUsage("passwords can only be new, not " + passwords);
        }
        return values.containsKey("passwords");
    }

    private void migrate() {
        try (var databaseEnvironment = DatabaseEnvironment.attach(settings.get())) {
            var applied = Schema.migrate(databaseEnvironment.owner());
            out.println(
                    "%s is migrated, %d scripts run"
                            .formatted(databaseEnvironment.owner(), applied));
        }
    }

    private void postgres() {
        var chosen = settings.get();
        if (chosen.external().isPresent()) {
            throw new CannotStart(
                    "SUARA_DATABASE_URL is set: there is no embedded database to run");
        }
        var server = LocalPostgres.start(chosen.data());
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            server.close();
                            stopped.countDown();
                        }));
        out.println(
                "PostgreSQL is ready: 127.0.0.1:%d, passwords in %s"
                        .formatted(server.owner().port(), chosen.data().resolve("postgres")));
        try {
            stopped.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void sample(boolean newPasswords) {
        try (var databaseEnvironment = DatabaseEnvironment.attach(settings.get())) {
            Schema.migrate(databaseEnvironment.owner());
            var summary = SampleData.load(databaseEnvironment.owner(), clock, PasswordForm::of);
            if (summary.isLoaded()) {
                out.println("Sample data loaded: " + summary.counts());
                print(summary.passwords());
                return;
            }
            out.println("The sample data are there already.");
            if (newPasswords) {
                print(SampleData.renewPasswords(databaseEnvironment.owner(), PasswordForm::of));
            }
        }
    }

    private void print(Map<String, String> passwords) {
        passwords.forEach((name, password) -> out.println("  %-12s %s".formatted(name, password)));
    }

    private void backup(Path file) {
        try (var databaseEnvironment = DatabaseEnvironment.attach(settings.get())) {
            var rows = Backup.write(databaseEnvironment.owner(), file, clock);
            out.println("%d rows in %s".formatted(rows, file));
            out.println("The keys are not in it: keep a copy of %s apart".formatted(keyFolder()));
        }
    }

    private void restore(Path file) {
        try (var databaseEnvironment = DatabaseEnvironment.attach(settings.get())) {
            Schema.migrate(databaseEnvironment.owner());
            var rows = Restore.read(databaseEnvironment.owner(), file);
            out.println("%d rows restored from %s".formatted(rows, file));
            tellOfKeys(databaseEnvironment.owner());
        }
    }

    private void tellOfKeys(DatabaseAddress owner) {
        var difference = new KeyRegister(owner, keyFolder()).difference();
        if (!difference.isNone()) {
            out.println(
                    "Its keys are not here (%s): copy them to %s before the portal is started"
                            .formatted(difference, keyFolder()));
        }
    }

    private Path keyFolder() {
        return KeyRegister.folder(settings.get().data());
    }
}
