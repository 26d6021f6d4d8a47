package id.suaralayanan.portal.web.form;

import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import reactor.core.publisher.Mono;

/// For library code that asks the exchange for its form: the answer is the reading of [Form].
final class StrictExchange extends ServerWebExchangeDecorator {
    StrictExchange(ServerWebExchange exchange) {
        super(exchange);
    }

    @Override
    public Mono<MultiValueMap<String, String>> getFormData() {
        return Form.of(getDelegate()).map(Form::fields);
    }
}
