package id.suaralayanan.portal.access.signin;

import id.suaralayanan.portal.access.AuditLog;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.access.sessions.Officers;
import id.suaralayanan.portal.throttling.guesses.GuessThrottle.Verdict;
import id.suaralayanan.portal.throttling.guesses.SlowAnswers;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Checks user name and password; what follows a right one is the matter of [Entrance].
///
/// An unknown account costs the same work as a wrong password, so the time of the answer tells
/// nothing. Hashing is slow on purpose: it runs on two threads of its own with a short queue, and a
/// storm of tries is turned away instead of taking the portal with it.
@Service
final class SignIn implements DisposableBean {
    private static final int LONGEST_PASSWORD = 200;
    private static final int HASHERS = 2;
    private static final int WAITING = 100;
    private static final Duration BUSY = Duration.ofSeconds(10);

    private final Officers officers;
    private final AuditLog audit;
    private final PasswordEncoder encoder;
    private final SignInThrottle signInThrottle;
    private final SlowAnswers slowAnswers;
    private final Supplier<String> nobody;
    private final Scheduler hashing =
            Schedulers.newBoundedElastic(HASHERS, WAITING, "password-hashing");

    SignIn(
            Officers officers,
            AuditLog audit,
            PasswordEncoder encoder,
            SlowAnswers slowAnswers,
            Clock clock) {
        this.officers = officers;
        this.audit = audit;
        this.encoder = encoder;
        this.slowAnswers = slowAnswers;
        signInThrottle = new SignInThrottle(clock);
        nobody =
                SingletonSupplier.of(() ->
                        Objects.requireNonNull(
                                encoder.encode(OpaqueToken.random().text().substring(0, 40))));
    }

    /// What became of a try.
    sealed interface Result {
        record Right(Officers.Account account) implements Result {}

        /// Wrong name or password, or the account is disabled: which of these is not told.
        record Refused() implements Result {}

        /// Too many tries; nothing was checked.
        record TooSoon(Duration delay) implements Result {}
    }

    /// @param client the household of the client address
    Mono<Result> attempt(String username, String password, String client) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        if (!Officer.isUsername(name) || password.length() > LONGEST_PASSWORD) {
            name = "";
        }
        Verdict verdict = signInThrottle.take(name, client);
        return verdict instanceof Verdict.Refused(Duration retryAfter)
                ? Mono.just(new Result.TooSoon(retryAfter))
                : check(name, password, client)
                        .flatMap(result ->
                                result instanceof Result.Right
                                        ? Mono.just(result)
                                        : slowAnswers
                                                .after(verdict)
                                                .map(end -> answer(result, end)));
    }

    /// The right password is answered at once, a wrong one as its verdict says.
    private static Result answer(Result wrong, Verdict verdict) {
        return verdict instanceof Verdict.Refused(Duration retryAfter)
                ? new Result.TooSoon(retryAfter)
                : wrong;
    }

    private Mono<Result> check(String name, String password, String client) {
        return officers.find(name)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(account -> check(account, password, client))
                .onErrorReturn(RejectedExecutionException.class, new Result.TooSoon(BUSY));
    }

    private Mono<Result> check(Optional<Officers.Account> account, String password, String client) {
        return Mono.fromSupplier(() -> isRight(account, password))
                .subscribeOn(hashing)
                .flatMap(right ->
                        right && account.isPresent()
                                ? welcome(account.get(), password, client)
                                : refuse(account));
    }

    /// The hash of nobody is made at the first try, whether its account is known or not.
    private boolean isRight(Optional<Officers.Account> account, String password) {
        String otherwise = nobody.get();
        return encoder.matches(
                password, account.map(Officers.Account::passwordHash).orElse(otherwise));
    }

    private Mono<Result> welcome(Officers.Account account, String password, String client) {
        signInThrottle.forgive(account.officer().username(), client);
        return upgrade(account, password).thenReturn(new Result.Right(account));
    }

    private Mono<Void> upgrade(Officers.Account account, String password) {
        if (!encoder.upgradeEncoding(account.passwordHash())) {
            return Mono.empty();
        }
        return Mono.fromSupplier(() -> encoder.encode(password))
                .subscribeOn(hashing)
                .flatMap(hash -> officers.rehash(account.officer().id(), hash));
    }

    /// Notes the account, never what was typed: people type passwords into the wrong field.
    private Mono<Result> refuse(Optional<Officers.Account> account) {
        return audit.add(
                        null,
                        "SIGN_IN_FAILED",
                        "officer " + account.map(known -> known.officer().username()).orElse("?"))
                .thenReturn(new Result.Refused());
    }

    @Override
    public void destroy() {
        hashing.dispose();
    }
}
