package id.suaralayanan.portal.web.form;

import id.suaralayanan.portal.web.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// The notation of a plain form (`application/x-www-form-urlencoded`), read strictly: a byte that
/// is no UTF-8 is refused, never replaced.
final class UrlEncoded {
    private static final int MOST_FIELDS = 60;

    private final byte[] body;
    private final MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();

    private UrlEncoded(byte[] body) {
        this.body = body;
    }

    /// @throws ProblemException 400 for what cannot be decoded
    static MultiValueMap<String, String> decoded(byte[] body) {
        return new UrlEncoded(body).fields();
    }

    private MultiValueMap<String, String> fields() {
        int start = 0;
        for (int end = 0; end <= body.length; end++) {
            if (end == body.length || body[end] == '&') {
                add(start, end);
                start = end + 1;
            }
        }
        return fields;
    }

    private void add(int start, int end) {
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
        fields.add(decoded(start, equals), equals == end ? "" : decoded(equals + 1, end));
    }

    private String decoded(int start, int end) {
        var bytes = new ByteArrayOutputStream(end - start);
        for (int at = start; at < end; at++) {
            switch (body[at]) {
                case '+' -> bytes.write(' ');
                case '%' -> {
                    bytes.write(escaped(at, end));
                    at += 2;
                }
                default -> bytes.write(body[at]);
            }
        }
        return utf8(bytes.toByteArray());
    }

    private int escaped(int at, int end) {
        int high = digit(at + 1, end);
        int low = digit(at + 2, end);
        if (high < 0 || low < 0) {
            throw unreadable();
        }
        return high * 16 + low;
    }

    private int digit(int at, int end) {
        return at < end ? Character.digit(body[at], 16) : -1;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw unreadable();
        }
    }

    private static ProblemException unreadable() {
        return ProblemException.of(HttpStatus.BAD_REQUEST, "not-a-form");
    }
}
