package id.suaralayanan.portal.outgoing;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/// Connects to places that somebody else has named: to none in our own network, unless a setting
/// says so, wherever their names lead, and never on to where they point.
public final class OutgoingClient {
    private final boolean privateToo;
    private final Duration answer;
    private final HttpClient client;

    /// @param privateToo whether a place in our own network is meant, too
    /// @param answer how long a place may take to answer
    public OutgoingClient(boolean privateToo, Duration answer) {
        this.privateToo = privateToo;
        this.answer = answer;
        var plain =
                HttpClient.create(ConnectionProvider.newConnection())
                        .followRedirect(false)
                        .responseTimeout(answer);
        client = privateToo ? plain : plain.resolver(new PublicTargets());
    }

    /// Never fails: what cannot be written or sent has an answer, too, which says why.
    ///
    /// @param body is written when it is sent
    public Mono<RemoteAnswer> post(
            String target, Consumer<HttpHeaders> headers, Supplier<byte[]> body) {
        return Mono.justOrEmpty(TargetAddress.of(target, privateToo))
                .flatMap(address -> send(address, headers, body.get()))
                .defaultIfEmpty(RemoteAnswer.none("private"))
                .timeout(answer)
                .onErrorResume(failure ->
                        Mono.just(RemoteAnswer.none(failure.getClass().getSimpleName())));
    }

    private Mono<RemoteAnswer> send(String address, Consumer<HttpHeaders> headers, byte[] body) {
        return client.headers(headers)
                .post()
                .uri(address)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                .response()
                .map(response -> RemoteAnswer.of(response.status().code()));
    }
}
