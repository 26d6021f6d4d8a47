package id.suaralayanan.portal.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.i18n.LocaleContextResolver;
import reactor.core.publisher.Mono;

/// The language of a page: `?lang=` (or `?alih=`, where a form comes along: see
/// [LanguageSwitchFilter]), else the cookie of an earlier choice, else Indonesian.
///
/// `Accept-Language` is ignored on purpose: many cheap phones run in English although their owners
/// read Indonesian.
///
/// Before whoever refuses a request, for the page that says so has another language as well.
@Component("localeContextResolver")
@Order(-200)
public final class Language implements LocaleContextResolver, WebFilter {
    public static final Locale INDONESIAN = Locale.of("id", "ID");
    public static final Locale ENGLISH = Locale.of("en", "ID");

    /// Asks for a language by sending a form.
    public static final String SWITCH = "alih";

    private static final Pattern FOR_PEOPLE =
            Pattern.compile("(?!/(api|lencana|open311|umpan|v3)/).*", Pattern.DOTALL);
    private static final Pattern WITH_THE_REST =
            Pattern.compile("(id|en)&([\\w.~%+&=:;,@!$'()*/?\\[\\]-]*)");
    private static final String COOKIE = "lang";
    private static final List<String> KNOWN = List.of("id", "en");

    @Override
    public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
        return new SimpleLocaleContext(of(exchange));
    }

    @Override
    public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext locale) {
        throw new UnsupportedOperationException("the language is chosen by ?lang=");
    }

    /// Language of this request, never null: [INDONESIAN] or [ENGLISH].
    public static Locale of(ServerWebExchange exchange) {
        var asked = asked(exchange);
        if (asked != null) {
            return locale(asked);
        }
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
        return cookie != null && KNOWN.contains(cookie.getValue())
                ? locale(cookie.getValue())
                : INDONESIAN;
    }

    /// As the address says, else Indonesian: of what caches keep for everybody, so that nobody's
    /// cookie decides for others.
    public static Locale ofAddress(ServerWebExchange exchange) {
        var asked = asked(exchange);
        return asked == null ? INDONESIAN : locale(asked);
    }

    /// Remembers an explicit choice for a year, unless a program or a picture on another site made
    /// it, and lets the page's way to the other language keep what the address says (`requested`
    /// and `kept` in templates). A page that answers a form and has none of its own cannot be had
    /// by its address: the other language opens beside it (`answersForm`).
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var whole = wholeQuery(request);
        if (whole.isPresent()) {
            var answer = exchange.getResponse();
            answer.setStatusCode(HttpStatus.SEE_OTHER);
            answer.getHeaders().set(HttpHeaders.LOCATION, request.getPath() + "?" + whole.get());
            return answer.setComplete();
        }
        tellPages(exchange);
        remember(exchange);
        return chain.filter(exchange);
    }

    private static void tellPages(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var attributes = exchange.getAttributes();
        boolean isSent =
                request.getMethod() == HttpMethod.POST
                        && !request.getQueryParams().containsKey(SWITCH);
        attributes.put("kept", withoutLanguage(request.getURI().getRawQuery()));
        attributes.put("requested", request.getPath().value());
        attributes.put("answersForm", isSent);
    }

    private static void remember(ServerWebExchange exchange) {
        var asked = asked(exchange);
        if (asked != null
                && FOR_PEOPLE.matcher(exchange.getRequest().getPath().value()).matches()) {
            exchange.getResponse()
                    .addCookie(
                            ResponseCookie.from(COOKIE, asked)
                                    .path("/")
                                    .maxAge(Duration.ofDays(365))
                                    .httpOnly(true)
                                    .sameSite("Lax")
                                    .build());
        }
    }

    private static Optional<String> wholeQuery(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.GET
                ? Optional.ofNullable(request.getURI().getRawQuery()).flatMap(Language::whole)
                : Optional.empty();
    }

    /// A form that asks sends its own fields alone; what else the address said comes along with the
    /// language, as in `lang=en%26profil%3Dya%26`. Here each is a parameter again; what the form
    /// sends counts.
    static Optional<String> whole(String query) {
        List<String> parts = List.of(query.split("&"));
        return parts.stream()
                .filter(part -> part.startsWith("lang="))
                .map(part -> URLDecoder.decode(part.substring(5), StandardCharsets.UTF_8))
                .map(WITH_THE_REST::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(found -> {
                    var sent = parts.stream().map(Language::name).collect(Collectors.toSet());
                    return withoutLanguage(query)
                            + Arrays.stream(withoutLanguage(found.group(2)).split("&"))
                                    .filter(part -> !part.isEmpty() && !sent.contains(name(part)))
                                    .map(part -> part + "&")
                                    .collect(Collectors.joining())
                            + "lang="
                            + found.group(1);
                });
    }

    private static String name(String part) {
        return part.split("=", 2)[0];
    }

    private static @Nullable String asked(ServerWebExchange exchange) {
        var query = exchange.getRequest().getQueryParams();
        var asked = query.getFirst(query.containsKey(SWITCH) ? SWITCH : "lang");
        return asked != null && KNOWN.contains(asked) ? asked : null;
    }

    /// The parameters of a query, each with its `&`, but for the language.
    static String withoutLanguage(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.isEmpty() && !part.matches("(lang|alih)(=.*)?"))
                        .map(part -> part + "&")
                        .collect(Collectors.joining());
    }

    private static Locale locale(String language) {
        return language.equals("en") ? ENGLISH : INDONESIAN;
    }
}
