package id.suaralayanan.portal.access.signin;

import id.suaralayanan.portal.throttling.guesses.GuessThrottle;
import id.suaralayanan.portal.throttling.guesses.GuessThrottle.Rule;
import id.suaralayanan.portal.throttling.guesses.GuessThrottle.Verdict;
import java.time.Clock;
import java.time.Duration;

/// Slows down the guessing of passwords without ever locking an account.
///
/// Tries are counted per user name and client, and more generously per client. Who signs in from
/// elsewhere is never held up by the tries made here, and a success wipes the slate. A try is
/// counted before its password is looked at, so that many at once are no way around.
final class SignInThrottle {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Rule ACCOUNT = new Rule(5, 10, FIRST, Duration.ofSeconds(30));
    private static final Rule CLIENT = new Rule(50, 50, FIRST, Duration.ofSeconds(2));

    private final GuessThrottle accounts;
    private final GuessThrottle clients;

    SignInThrottle(Clock clock) {
        accounts = new GuessThrottle(ACCOUNT, clock);
        clients = new GuessThrottle(CLIENT, clock);
    }

    /// Counts one try.
    ///
    /// @return whether its password may be looked at, and how its answer is given if it is wrong
    Verdict take(String username, String client) {
        Verdict account = accounts.take(key(username, client));
        if (account instanceof Verdict.Refused) {
            return account;
        }
        Verdict all = clients.take(client);
        if (all instanceof Verdict.Refused) {
            accounts.giveBack(key(username, client));
        }
        return slower(account, all);
    }

    /// The password was right: the account starts anew from this client, and the try does not count
    /// against the client.
    void forgive(String username, String client) {
        accounts.forgive(key(username, client));
        clients.giveBack(client);
    }

    private static Verdict slower(Verdict one, Verdict other) {
        return one instanceof Verdict.Answered(Duration some)
                        && other instanceof Verdict.Answered(Duration more)
                        && some.compareTo(more) > 0
                ? one
                : other;
    }

    private static String key(String username, String client) {
        return client + ' ' + username;
    }
}
