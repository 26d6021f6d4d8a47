package id.suaralayanan.portal.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

final class ParallelDeliveryTest {
    private final Queue<String> waiting = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private int looks;

    @Test
    void aSilentPlaceHoldsUpItsOwnLaneAlone() {
        waiting.addAll(List.of("diam", "a", "b", "c", "d", "e"));
        var answer = Sinks.<Void>empty();
        var round =
                ParallelDelivery.round(next(), it -> it.equals("diam") ? answer.asMono() : tell(it))
                        .toFuture();

        assertThat(told).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
        assertThat(round).isNotDone();
        answer.tryEmitEmpty();
        assertThat(round).isCompleted();
    }

    @Test
    void oneLookIsEnoughWhereNothingWaits() {
        ParallelDelivery.round(next(), this::tell).block();
        assertThat(looks).isEqualTo(1);
    }

    private Mono<String> next() {
        return Mono.fromSupplier(() -> {
            looks++;
            return waiting.poll();
        });
    }

    private Mono<Void> tell(String it) {
        return Mono.fromRunnable(() -> told.add(it));
    }
}
