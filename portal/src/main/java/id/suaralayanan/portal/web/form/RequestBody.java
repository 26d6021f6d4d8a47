package id.suaralayanan.portal.web.form;

import id.suaralayanan.portal.web.ProblemException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/// The bytes of a request, read up to a limit.
public final class RequestBody {
    private RequestBody() {}

    /// Empty for an empty body. Fails with a [ProblemException] (413) beyond the limit; a body that
    /// announces its size is refused unread.
    public static Mono<byte[]> of(ServerHttpRequest request, int limit) {
        if (request.getHeaders().getContentLength() > limit) {
            return Mono.error(tooLarge());
        }
        return DataBufferUtils.join(request.getBody(), limit)
                .map(RequestBody::bytes)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, _ -> tooLarge());
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static ProblemException tooLarge() {
        return ProblemException.of(HttpStatus.CONTENT_TOO_LARGE, "status.413");
    }
}
