package id.suaralayanan.portal.throttling.requests;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.suaralayanan.portal.throttling.FilterOrder;
import id.suaralayanan.portal.web.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Lets through requests of a sane shape: an address in valid UTF-8 without control characters and
/// a body of a bounded size, whether or not its length was announced.
@Component
@Order(FilterOrder.REQUEST_SHAPE)
final class RequestShapeFilter implements WebFilter {
    private final long body;
    private final long files;
    private final FileUpload upload;

    RequestShapeFilter(LimitSettings limits, FileUpload upload) {
        body = limits.body().toBytes();
        files = limits.upload().toBytes();
        this.upload = upload;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!isText(request.getURI().getRawPath()) || !isText(request.getURI().getRawQuery())) {
            return ProblemException.signal(HttpStatus.BAD_REQUEST, "status.400");
        }
        boolean brings = upload.isIn(request);
        long most = brings ? files : body;
        if (request.getHeaders().getContentLength() > most) {
            return ProblemException.signal(
                    HttpStatus.CONTENT_TOO_LARGE, brings ? "files-too-large" : "status.413");
        }
        return chain.filter(exchange.mutate().request(new Bounded(request, most)).build());
    }

    /// Whether the percent-encoded bytes are UTF-8 and none is a control character.
    static boolean isText(@Nullable String encoded) {
        if (encoded == null || encoded.indexOf('%') < 0) {
            return true;
        }
        var bytes = ByteBuffer.allocate(encoded.length());
        for (int at = 0; at < encoded.length(); at++) {
            char each = encoded.charAt(at);
            if (each != '%') {
                bytes.put((byte) (each < 0x80 ? each : '?'));
                continue;
            }
            int value = at + 2 <= encoded.length() - 1 ? value(encoded, at) : -1;
            if (value < ' ' && value != '\t' && value != '\n' && value != '\r') {
                return false;
            }
            bytes.put((byte) value);
            at += 2;
        }
        return isUtf8(bytes.flip());
    }

    private static int value(String encoded, int at) {
        int high = Character.digit(encoded.charAt(at + 1), 16);
        int low = Character.digit(encoded.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /// Fails as soon as more has arrived than is allowed.
    private static final class Bounded extends ServerHttpRequestDecorator {
        private final long most;

        Bounded(ServerHttpRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> {
                var counted = new long[1];
                return super.getBody()
                        .<DataBuffer>handle((part, sink) -> {
                            counted[0] += part.readableByteCount();
                            if (counted[0] > most) {
                                DataBufferUtils.release(part);
                                sink.error(
                                        new DataBufferLimitException(
                                                "more than " + most + " bytes"));
                            } else {
                                sink.next(part);
                            }
                        });
            });
        }
    }
}
