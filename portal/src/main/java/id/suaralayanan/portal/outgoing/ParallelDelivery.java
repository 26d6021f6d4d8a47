package id.suaralayanan.portal.outgoing;

import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Tells what waits, several places at once: one that is silent holds up its own lane alone.
public final class ParallelDelivery {
    private static final int AT_ONCE = 4;

    /// In a lane.
    private static final int MOST_A_ROUND = 200;

    private ParallelDelivery() {}

    /// Until nothing waits; the lanes open when something does.
    ///
    /// @param next takes what has waited longest, whenever it is subscribed to; empty when nothing
    ///   is due
    /// @param tell sends it, and notes how that went
    public static <T> Mono<Void> round(Mono<T> next, Function<T, Mono<Void>> tell) {
        Mono<T> told = next.flatMap(it -> tell.apply(it).thenReturn(it));
        return next.flatMapMany(first ->
                        Flux.range(0, AT_ONCE)
                                .flatMap(
                                        at ->
                                                lane(
                                                        at == 0
                                                                ? tell.apply(first)
                                                                        .thenReturn(first)
                                                                : told,
                                                        told),
                                        AT_ONCE))
                .then();
    }

    private static <T> Flux<T> lane(Mono<T> first, Mono<T> next) {
        return first.expand(_ -> next).take(MOST_A_ROUND);
    }
}
