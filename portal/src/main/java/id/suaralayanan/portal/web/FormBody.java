package id.suaralayanan.portal.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// A plain form as a browser sends it (`application/x-www-form-urlencoded`), read up to a limit and
/// strictly: a byte that is no UTF-8 is refused, never replaced.
public final class FormBody {
    private static final int MOST_FIELDS = 60;

    private FormBody() {}

    /// Fails with a [ProblemException]: 415 for another content type, 413 beyond `limit` bytes, 400
    /// for what cannot be decoded.
    public static Mono<MultiValueMap<String, String>> of(ServerWebExchange exchange, int limit) {
        ServerHttpRequest request = exchange.getRequest();
        MediaType type = request.getHeaders().getContentType();
        if (type == null || !type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED)) {
            return Mono.error(ProblemException.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "status.415"));
        }
        if (request.getHeaders().getContentLength() > limit) {
            return Mono.error(tooLarge());
        }
        return DataBufferUtils.join(request.getBody(), limit)
                .map(FormBody::bytes)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, _ -> tooLarge())
                .map(FormBody::fields);
    }

    static MultiValueMap<String, String> fields(byte[] body) {
        var fields = new LinkedMultiValueMap<String, String>();
        int start = 0;
        for (int end = 0; end <= body.length; end++) {
            if (end == body.length || body[end] == '&') {
                add(fields, body, start, end);
                start = end + 1;
            }
        }
        return fields;
    }

    private static void add(MultiValueMap<String, String> fields, byte[] body, int start, int end) {
        if (start == end) {
            return;
        }
        if (fields.size() >= MOST_FIELDS) {
            throw unreadable();
        }
        int equals = start;
        while (equals < end && body[equals] != '=') {
            equals++;
        }
        fields.add(
                decoded(body, start, equals), equals == end ? "" : decoded(body, equals + 1, end));
    }

    private static String decoded(byte[] body, int start, int end) {
        var bytes = new ByteArrayOutputStream(end - start);
        for (int at = start; at < end; at++) {
            switch (body[at]) {
                case '+' -> bytes.write(' ');
                case '%' -> {
                    bytes.write(escaped(body, at, end));
                    at += 2;
                }
                default -> bytes.write(body[at]);
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static int escaped(byte[] body, int at, int end) {
        int high = digit(body, at + 1, end);
        int low = digit(body, at + 2, end);
        if (high < 0 || low < 0) {
            throw unreadable();
        }
        return high * 16 + low;
    }

    private static int digit(byte[] body, int at, int end) {
        return at < end ? Character.digit(body[at], 16) : -1;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw unreadable();
        }
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

    private static ProblemException unreadable() {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "not-a-form");
    }
}
