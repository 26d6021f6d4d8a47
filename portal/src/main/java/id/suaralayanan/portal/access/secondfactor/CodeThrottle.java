package id.suaralayanan.portal.access.secondfactor;

import id.suaralayanan.portal.throttling.guesses.GuessThrottle;
import id.suaralayanan.portal.throttling.guesses.GuessThrottle.Rule;
import id.suaralayanan.portal.throttling.guesses.GuessThrottle.Verdict;
import java.time.Clock;
import java.time.Duration;

/// Slows down the guessing of codes by somebody who has the password.
///
/// Tries are counted per account and client, and per account from everywhere. One client uses up
/// less of the second than comes back meanwhile, so that nobody locks an officer out from one
/// address; many addresses together get 6 tries a minute, of which one in 333,333 is right.
final class CodeThrottle {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Rule CLIENT = new Rule(5, 5, FIRST, Duration.ofSeconds(30));
    private static final Rule ACCOUNT = new Rule(100, 1, FIRST, Duration.ofSeconds(10));

    private final GuessThrottle clients;
    private final GuessThrottle accounts;

    CodeThrottle(Clock clock) {
        clients = new GuessThrottle(CLIENT, clock);
        accounts = new GuessThrottle(ACCOUNT, clock);
    }

    /// Counts one try.
    Verdict take(int officer, String client) {
        Verdict here = clients.take(key(officer, client));
        if (here instanceof Verdict.Refused) {
            return here;
        }
        Verdict everywhere = accounts.take(Integer.toString(officer));
        return everywhere instanceof Verdict.Refused ? everywhere : here;
    }

    void forgive(int officer, String client) {
        clients.forgive(key(officer, client));
        accounts.giveBack(Integer.toString(officer));
    }

    private static String key(int officer, String client) {
        return client + ' ' + officer;
    }
}
