package id.suaralayanan.portal.open311;

import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// What comes along with a call, in its body and in its address. An empty argument is an absent
/// one. Never prints itself.
public final class CallArguments {
    private final MultiValueMap<String, String> given;

    private CallArguments(MultiValueMap<String, String> given) {
        this.given = given;
    }

    public static CallArguments ofAddress(ServerWebExchange exchange) {
        return new CallArguments(exchange.getRequest().getQueryParams());
    }

    /// Both, the body's first; some clients send everything in the address and an empty body.
    public static Mono<CallArguments> of(ServerWebExchange exchange) {
        return form(exchange)
                .map(fields -> {
                    var all = new LinkedMultiValueMap<String, String>();
                    fields.forEach(all::addAll);
                    exchange.getRequest().getQueryParams().forEach(all::addAll);
                    return new CallArguments(all);
                });
    }

    private static Mono<Map<String, List<String>>> form(ServerWebExchange exchange) {
        var headers = exchange.getRequest().getHeaders();
        return headers.getFirst("Content-Type") == null && headers.getContentLength() <= 0
                ? Mono.just(Map.of())
                : Form.of(exchange).map(Form::everything);
    }

    /// The first that is not empty; empty for none.
    public String text(String name) {
        return values(name).findFirst().orElse("");
    }

    /// What stands between the commas of a list.
    public List<String> list(String name) {
        return values(name)
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /// Answers to a question of a service definition: `attribute[code]`, or `attribute[code][]`.
    public List<String> attribute(String code) {
        return Stream.of("attribute[" + code + "]", "attribute[" + code + "][]")
                .flatMap(this::values)
                .toList();
    }

    public Optional<String> optional(String name) {
        return values(name).findFirst();
    }

    /// A whole number from 1; absent when it was not sent.
    ///
    /// @throws ProblemException 400 for anything else
    public Optional<Integer> count(String name, int most) {
        return optional(name).map(typed -> count(name, typed, most));
    }

    private static int count(String name, String typed, int most) {
        int number = typed.matches("\\d{1,7}") ? Integer.parseInt(typed) : 0;
        if (number < 1 || number > most) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "open311-count", name, most);
        }
        return number;
    }

    private Stream<String> values(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip);
    }

    @Override
    public String toString() {
        return "CallArguments[hidden]";
    }
}
