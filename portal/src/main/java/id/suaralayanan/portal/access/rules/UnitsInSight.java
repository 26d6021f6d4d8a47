package id.suaralayanan.portal.access.rules;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.UnitInSight;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.ProblemException;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Decides which unit a page is about: the one that its address names, if the officer sees it;
/// without one in the address, the officer's own.
///
/// A unit out of sight is answered like one that does not exist.
@Component
record UnitsInSight(ObjectProvider<Registry> registry)
        implements HandlerMethodArgumentResolver, WebFluxConfigurer {
    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == UnitInSight.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .mapNotNull(signedIn -> signedIn.getPrincipal())
                .cast(Officer.class)
                .map(officer -> inSight(officer, exchange))
                .doOnNext(found -> binding.getModel().addAttribute("sight", found))
                .cast(Object.class);
    }

    private UnitInSight inSight(Officer officer, ServerWebExchange exchange) {
        Map<String, String> variables =
                exchange.getAttributeOrDefault(
                        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
        String code = variables.get("unit");
        if (code == null) {
            return UnitInSight.own(registry.getObject().unitOrRefuse(officer.ownUnit().code()));
        }
        Unit unit = registry.getObject().unitOrRefuse(code);
        if (!officer.sees(unit)) {
            throw ProblemException.of(HttpStatus.NOT_FOUND, "unknown-unit", code);
        }
        return UnitInSight.overseen(unit);
    }
}
