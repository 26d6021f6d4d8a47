package id.suaralayanan.portal.web.form;

import id.suaralayanan.portal.web.Language;
import java.nio.charset.StandardCharsets;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The other language of a page with a form, without losing what is filled in: the form is sent to
/// the page's own address with `?alih=en` and stores nothing. The answer is that page, with the
/// same entries in the form.
///
/// Runs after the guard of the staff area, which has then judged the sender. Forms with a way of
/// their own say so by [LanguageSwitch].
@Component
@Order(0)
final class LanguageSwitchFilter implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isSwitch(exchange)
                ? Form.of(exchange).flatMap(form -> drawn(exchange, form.fields(), chain))
                : chain.filter(exchange);
    }

    private static boolean isSwitch(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return request.getMethod() == HttpMethod.POST
                && request.getQueryParams().containsKey(Language.SWITCH)
                && Form.isForm(exchange);
    }

    private static Mono<Void> drawn(
            ServerWebExchange exchange,
            MultiValueMap<String, String> entries,
            WebFilterChain chain) {
        return chain.filter(
                exchange.mutate()
                        .request(request -> request.method(HttpMethod.GET))
                        .response(new Filled(exchange.getResponse(), entries))
                        .build());
    }

    /// An answer whose page gets the entries.
    private static final class Filled extends ServerHttpResponseDecorator {
        private final MultiValueMap<String, String> entries;

        Filled(ServerHttpResponse answer, MultiValueMap<String, String> entries) {
            super(answer);
            this.entries = entries;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            HttpHeaders headers = getHeaders();
            if (!MediaType.TEXT_HTML.isCompatibleWith(headers.getContentType())) {
                return super.writeWith(body);
            }
            headers.remove(HttpHeaders.CONTENT_LENGTH);
            headers.remove(HttpHeaders.ETAG);
            headers.setCacheControl(CacheControl.noStore());
            return super.writeWith(DataBufferUtils.join(body).map(this::filled));
        }

        @Override
        @SuppressWarnings("NestedPublishers") // The signature is Spring's.
        public Mono<Void> writeAndFlushWith(
                Publisher<? extends Publisher<? extends DataBuffer>> body) {
            return writeWith(Flux.from(body).concatMap(part -> part));
        }

        private DataBuffer filled(DataBuffer page) {
            String html = page.toString(StandardCharsets.UTF_8);
            DataBufferUtils.release(page);
            return bufferFactory()
                    .wrap(FormEntries.into(html, entries).getBytes(StandardCharsets.UTF_8));
        }
    }
}
