package id.suaralayanan.portal.administration;

import id.suaralayanan.portal.web.form.Form;
import java.util.function.UnaryOperator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The fields of an admin's form by name, each on one line; empty for none.
public final class TypedFields {
    private TypedFields() {}

    public static Mono<UnaryOperator<String>> of(ServerWebExchange exchange) {
        return Form.of(exchange).map(form -> form::line);
    }
}
