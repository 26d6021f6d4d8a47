package id.suaralayanan.portal.web.form;

import id.suaralayanan.portal.web.ProblemException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// A plain form as a browser sent it (`application/x-www-form-urlencoded`), and the one way to read
/// it: up to a limit, strictly, and once for a request, whoever asks for it first. An absent field
/// is empty. Never prints itself.
public final class Form {
    /// Bytes; far more than anybody may write, so that what is too long comes back with every other
    /// answer.
    private static final int LONGEST = 64 * 1024;

    private static final String READ = Form.class.getName();
    private static final int UUID_LENGTH = 36;

    /// The field that holds its key ([#sending]).
    public static final String KEY = "kunci";

    /// Another one after a new sign-in.
    private static final String TOKEN = "_csrf";

    private final MultiValueMap<String, String> fields;

    private Form(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /// Fails with a [ProblemException]: 415 for another content type, 413 beyond the limit, 400 for
    /// what cannot be decoded.
    public static Mono<Form> of(ServerWebExchange exchange) {
        return of(exchange, LONGEST);
    }

    /// As [#of], for a form that is always short.
    ///
    /// @param limit in bytes
    public static Mono<Form> of(ServerWebExchange exchange, int limit) {
        Mono<Form> known = exchange.getAttribute(READ);
        if (known != null) {
            return known;
        }
        Mono<Form> form = read(exchange, limit).cache();
        exchange.getAttributes().put(READ, form);
        return form;
    }

    /// A form that is filled in here.
    public static Form filledIn(Map<String, String> fields) {
        var filled = new LinkedMultiValueMap<String, String>();
        filled.setAll(fields);
        return new Form(filled);
    }

    private static Mono<Form> read(ServerWebExchange exchange, int limit) {
        return isForm(exchange)
                ? RequestBody.of(exchange.getRequest(), limit)
                        .map(body -> new Form(UrlEncoded.decoded(body)))
                : ProblemException.signal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "status.415");
    }

    /// Whether the request says that it carries a plain form.
    public static boolean isForm(ServerWebExchange exchange) {
        try {
            var type = exchange.getRequest().getHeaders().getContentType();
            return type != null && type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED);
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    /// As it was sent.
    public String raw(String field) {
        var value = fields.getFirst(field);
        return value == null ? "" : value;
    }

    /// As it was sent, each time that it was.
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /// Words as they are stored ([PlainText#clean]); empty also when they are broken.
    public String text(String field) {
        return PlainText.cleanField(fields.getFirst(field));
    }

    /// As [#text], on one line.
    public String line(String field) {
        return PlainText.lineField(fields.getFirst(field));
    }

    /// Whether the field was sent, be it empty.
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /// A whole number without sign; absent for anything else.
    ///
    /// @param digits how many it may have, at most nine
    public OptionalInt number(String field, int digits) {
        var typed = line(field);
        return typed.matches("\\d{1," + digits + "}")
                ? OptionalInt.of(Integer.parseInt(typed))
                : OptionalInt.empty();
    }

    /// A number as people type and paste it, with a point or a comma: at most three digits and two
    /// decimals, without sign; empty for anything else.
    public static Optional<BigDecimal> decimal(@Nullable String typed) {
        var plain = PlainText.lineField(typed).replace(',', '.');
        return plain.matches("\\d{1,3}(\\.\\d{1,2})?")
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    /// The constant of that name; absent for anything else.
    public <E extends Enum<E>> Optional<E> choice(String field, Class<E> choices) {
        var name = raw(field);
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(name))
                .findFirst();
    }

    public Optional<UUID> uuid(String field) {
        try {
            return Optional.of(raw(field))
                    .filter(typed -> typed.length() == UUID_LENGTH)
                    .map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What this sending of the form is known by. Sent again as it was, it is the same; with
    /// another word, or from a page that was opened anew, it is another one.
    ///
    /// A form tells itself from one that was filled in alike by the key of `web/form :: key`.
    public UUID sending() {
        if (uuid(KEY).isEmpty()) {
            return UUID.randomUUID();
        }
        var content = new TreeMap<>(fields);
        content.remove(TOKEN);
        return UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// The same form with another value in one field.
    public Form with(String field, String value) {
        var changed = new LinkedMultiValueMap<>(fields);
        changed.set(field, value);
        return new Form(changed);
    }

    /// The first value of every field, to be shown again.
    public Map<String, String> values() {
        return fields.toSingleValueMap();
    }

    /// Every value of every field.
    public Map<String, List<String>> everything() {
        return new LinkedHashMap<>(fields);
    }

    MultiValueMap<String, String> fields() {
        return fields;
    }

    @Override
    public String toString() {
        return "Form[hidden]";
    }

    /// The exchange for library code that looks into the form itself: it finds this reading.
    public static ServerWebExchange shared(ServerWebExchange exchange) {
        return new StrictExchange(exchange);
    }
}
