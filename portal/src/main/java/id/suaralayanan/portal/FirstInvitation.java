package id.suaralayanan.portal;

import id.suaralayanan.infra.DatabaseEnvironment;
import id.suaralayanan.infra.DatabaseEnvironmentSettings;
import id.suaralayanan.infra.FirstAdmin;
import id.suaralayanan.infra.Schema;
import id.suaralayanan.infra.commands.CommandReader;
import id.suaralayanan.infra.commands.Subcommand;
import id.suaralayanan.infra.commands.Subcommand.CommandKey;
import id.suaralayanan.infra.commands.WrongUsage;
import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.portal.access.OpaqueToken;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The one-time link by which the first admin comes in: `create-admin name=… email=…` prints it,
/// and so does every start of an installation in which nobody has a password yet. With
/// `reset=USERNAME` an admin who is locked out comes back by one, which the audit log calls
/// `ADMIN_RESET`.
final class FirstInvitation {
    private static final String COMMAND = "create-admin";
    private static final Duration GOOD_FOR = Duration.ofDays(1);

    private static final CommandReader READER =
            new CommandReader(
                    "java -jar portal.jar",
                    List.of(
                            new Subcommand(
                                    COMMAND,
                                    "print a one-time link: for the first admin, while nobody can sign in, or for one who is locked out",
                                    List.of(
                                            new CommandKey("name", "the first admin's name", false),
                                            new CommandKey(
                                                    "email", "the first admin's address", false),
                                            new CommandKey(
                                                    "reset",
                                                    "user name of the admin who is locked out",
                                                    false)))));

    private FirstInvitation() {}

    static boolean isAskedFor(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(COMMAND);
    }

    /// @throws CannotStart on wrong usage, and where somebody can sign in already
    static void run(String[] arguments, LaunchSettings settings, Clock clock) {
        Map<String, String> given = keys(arguments);
        try (var database = DatabaseEnvironment.attach(DatabaseEnvironmentSettings.ofProcess())) {
            Schema.ensure(database.owner());
            if (given.containsKey("reset")) {
                reset(database.owner(), given.getOrDefault("reset", ""), settings, clock);
                return;
            }
            boolean made =
                    print(
                            database.owner(),
                            given.getOrDefault("name", ""),
                            given.getOrDefault("email", ""),
                            address(settings),
                            settings,
                            clock);
            if (!made) {
                throw new CannotStart(
                        "create-admin: somebody can sign in already; an admin invites others at /admin/pengguna, and create-admin reset=USERNAME lets an admin in who is locked out");
            }
        }
    }

    private static Map<String, String> keys(String[] arguments) {
        try {
            Map<String, String> given = READER.read(arguments).values();
            if (given.keySet().equals(Set.of("name", "email"))
                    || given.keySet().equals(Set.of("reset"))) {
                return given;
            }
            throw new WrongUsage("Either name=… and email=…, or reset=…");
        } catch (WrongUsage refusal) {
            throw new CannotStart(refusal.getMessage() + "\n" + READER.usage());
        }
    }

    private static String address(LaunchSettings settings) {
        return "http://" + settings.reachableAddress() + ":" + settings.port();
    }

    private static void reset(
            DatabaseAddress owner, String username, LaunchSettings settings, Clock clock) {
        var token = OpaqueToken.random();
        var now = clock.instant();
        if (!FirstAdmin.reset(owner, username, token.hash(), now, now.plus(GOOD_FOR))) {
            throw new CannotStart(
                    "create-admin: %s is no admin in office; nothing was changed"
                            .formatted(username));
        }
        System.out.printf(
                "%s signs in without a second code now, and is signed in nowhere. Another password is chosen, once and within a day, at%n  %s%n",
                username, link(settings, address(settings), token));
    }

    private static String link(LaunchSettings settings, String address, OpaqueToken token) {
        return settings.baseUrl().map(Object::toString).orElse(address)
                + "/masuk/undangan/"
                + token.text();
    }

    /// @param address of this server, for a site without `SUARA_BASE_URL`
    /// @return whether there was a link to print
    static boolean print(
            DatabaseAddress owner,
            String name,
            String email,
            String address,
            LaunchSettings settings,
            Clock clock) {
        var token = OpaqueToken.random();
        var expires = clock.instant().plus(GOOD_FOR);
        boolean made = FirstAdmin.invite(owner, name, email, token.hash(), expires);
        if (made) {
            System.out.printf(
                    "Nobody can sign in yet. The first admin (user name: admin) chooses a password, once and within a day, at%n  %s%n",
                    link(settings, address, token));
        }
        return made;
    }
}
