package id.suaralayanan.portal.throttling.requests;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;

/// A request whose body is read to its end, also where its reader gives it up.
final class DrainedRequest extends ServerHttpRequestDecorator {
    private final long most;
    private final AtomicBoolean touched = new AtomicBoolean();
    private final Sinks.One<Boolean> whole = Sinks.one();

    /// @param most bytes that are dropped after the reader has gone
    DrainedRequest(ServerHttpRequest request, long most) {
        super(request);
        this.most = most;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        return Flux.from(reader -> {
            touched.set(true);
            super.getBody().subscribe(new Body(Operators.toCoreSubscriber(reader)));
        });
    }

    /// Drops what nobody has read. Never fails.
    ///
    /// @return whether the body has come to its end; does not end while somebody reads it
    Mono<Boolean> drain() {
        return Mono.defer(() -> {
            if (!touched.get()) {
                getBody().subscribe().dispose();
            }
            return whole.asMono();
        });
    }

    /// Hands the body on, and drops the rest of it once its reader has cancelled.
    private final class Body implements CoreSubscriber<DataBuffer>, Subscription {
        private final CoreSubscriber<? super DataBuffer> reader;
        private final AtomicBoolean left = new AtomicBoolean();
        private final AtomicLong dropped = new AtomicLong();
        private final AtomicReference<@Nullable Subscription> source = new AtomicReference<>();

        Body(CoreSubscriber<? super DataBuffer> reader) {
            this.reader = reader;
        }

        @Override
        public Context currentContext() {
            return reader.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            source.set(subscription);
            reader.onSubscribe(this);
        }

        @Override
        public void onNext(DataBuffer part) {
            if (!left.get()) {
                reader.onNext(part);
                return;
            }
            long all = dropped.addAndGet(part.readableByteCount());
            DataBufferUtils.release(part);
            if (all > most) {
                requireNonNull(source.get()).cancel();
                whole.tryEmitValue(false);
            }
        }

        @Override
        public void onError(Throwable failure) {
            whole.tryEmitValue(false);
            if (!left.get()) {
                reader.onError(failure);
            }
        }

        @Override
        public void onComplete() {
            whole.tryEmitValue(true);
            if (!left.get()) {
                reader.onComplete();
            }
        }

        @Override
        public void request(long parts) {
            requireNonNull(source.get()).request(parts);
        }

        @Override
        public void cancel() {
            left.set(true);
            request(Long.MAX_VALUE);
        }
    }
}
