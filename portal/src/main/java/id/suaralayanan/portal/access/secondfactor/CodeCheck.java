package id.suaralayanan.portal.access.secondfactor;

import id.suaralayanan.portal.access.AuditLog;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.throttling.guesses.GuessThrottle.Verdict;
import id.suaralayanan.portal.throttling.guesses.SlowAnswers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/// Judges the codes that officers type: of the app or from the sheet for emergencies. Wrong ones
/// are noted and slowed down.
@Service
public final class CodeCheck {
    private final SecondFactors factors;
    private final AuditLog audit;
    private final SlowAnswers slowAnswers;
    private final Clock clock;
    private final CodeThrottle throttle;

    CodeCheck(SecondFactors factors, AuditLog audit, SlowAnswers slowAnswers, Clock clock) {
        this.factors = factors;
        this.audit = audit;
        this.slowAnswers = slowAnswers;
        this.clock = clock;
        throttle = new CodeThrottle(clock);
    }

    /// What became of a code.
    public sealed interface Result {
        /// @param codes to keep for emergencies, when the app was confirmed just now
        record Right(List<RecoveryCode> codes) implements Result {}

        record Wrong() implements Result {}

        record TooSoon(Duration delay) implements Result {}
    }

    /// Of an officer whose app is confirmed.
    public Mono<Result> check(Officer officer, String typed, String client) {
        return judged(officer, client, isRight(officer.id(), typed).map(CodeCheck::plain));
    }

    /// The first code of an app: from then on sign-in asks for one.
    public Mono<Result> confirm(Officer officer, String typed, String client) {
        List<RecoveryCode> codes = RecoveryCode.sheet();
        Mono<Boolean> confirmed =
                factors.prepare(officer.id())
                        .flatMap(secret -> step(secret, typed))
                        .flatMap(step -> factors.confirm(officer.id(), step, codes))
                        .defaultIfEmpty(false);
        return judged(
                officer,
                client,
                confirmed.map(done -> done ? new Result.Right(codes) : new Result.Wrong()));
    }

    private Mono<Result> judged(Officer officer, String client, Mono<Result> judgement) {
        Verdict verdict = throttle.take(officer.id(), client);
        if (verdict instanceof Verdict.Refused(Duration delay)) {
            return Mono.just(new Result.TooSoon(delay));
        }
        return judgement.flatMap(result ->
                result instanceof Result.Right
                        ? Mono.fromSupplier(() -> forgiven(officer, client, result))
                        : noted(officer).then(slowAnswers.after(verdict)).map(end -> late(end)));
    }

    private Result forgiven(Officer officer, String client, Result right) {
        throttle.forgive(officer.id(), client);
        return right;
    }

    private static Result late(Verdict end) {
        return end instanceof Verdict.Refused(Duration delay)
                ? new Result.TooSoon(delay)
                : new Result.Wrong();
    }

    private Mono<Void> noted(Officer officer) {
        return audit.add(null, "SECOND_FACTOR_FAILED", "officer " + officer.username());
    }

    private Mono<Boolean> isRight(int officer, String typed) {
        var recovery = RecoveryCode.typed(typed);
        if (recovery.isPossible()) {
            return factors.use(officer, recovery);
        }
        return factors.confirmed(officer)
                .flatMap(secret -> step(secret, typed))
                .flatMap(step -> factors.use(officer, step))
                .defaultIfEmpty(false);
    }

    private Mono<Long> step(AppSecret secret, String typed) {
        OptionalLong step = secret.step(typed.replaceAll("\\D", ""), clock.instant());
        return step.isPresent() ? Mono.just(step.getAsLong()) : Mono.empty();
    }

    private static Result plain(boolean right) {
        return right ? new Result.Right(List.of()) : new Result.Wrong();
    }
}
