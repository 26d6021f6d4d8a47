package id.suaralayanan.portal.feedback.api;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;

/// Puts the intake at its address, before all others.
@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {
    @Bean
    HandlerMapping ratingsAddress(RatingsApi api) {
        return new SimpleUrlHandlerMapping(
                Map.of(RatingsApi.PATH, api), Ordered.HIGHEST_PRECEDENCE);
    }
}
