package id.suaralayanan.portal.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Hands waiting letters in, one after the other, on a thread of its own: nobody ever waits for a
/// mail server. The first that is not accepted ends the round; it comes again later, and the next
/// round begins with the others.
///
/// Whoever dies between the server's yes and the removal leaves the letter to be tried again, under
/// the same message id: lost is nothing, and a mail server that knows the id drops the second.
///
/// @param <T> a letter as it waits
public final class Postman<T> {
    private static final int MOST_A_ROUND = 200;

    private final LetterBox<T> box;
    private final Consumer<T> hand;
    private final Way way;
    private final Scheduler thread;

    /// @param name of the thread
    /// @param hand blocks while it hands a letter in; throws when it is not accepted
    public Postman(String name, LetterBox<T> box, Consumer<T> hand, Way way) {
        this.box = box;
        this.hand = hand;
        this.way = way;
        thread = Schedulers.newBoundedElastic(1, 10, name);
    }

    /// How letters go.
    ///
    /// @param retry when a letter is tried again that was not accepted; doubled each time
    /// @param state is told how it went
    public record Way(Duration retry, MailState state, Clock clock) {}

    /// Letters that wait, as rows.
    public interface LetterBox<T> {
        /// The one that has waited longest, put off so that nobody else takes it, too; empty when
        /// none is due.
        ///
        /// @param retry until it is due again; doubled with every try
        Mono<T> take(Instant now, Duration retry);

        /// The mail server has accepted it.
        Mono<Void> remove(T letter);
    }

    public Mono<Void> round() {
        return next().expand(_ -> next()).take(MOST_A_ROUND).then();
    }

    private Mono<T> next() {
        return Mono.defer(() -> box.take(way.clock().instant(), way.retry()))
                .flatMap(letter ->
                        way.state()
                                .noting(
                                        Mono.<Void>fromRunnable(() -> hand.accept(letter))
                                                .subscribeOn(thread))
                                .then(Mono.defer(() -> box.remove(letter)))
                                .thenReturn(letter));
    }

    /// Hands in nothing any more.
    public void close() {
        thread.dispose();
    }
}
