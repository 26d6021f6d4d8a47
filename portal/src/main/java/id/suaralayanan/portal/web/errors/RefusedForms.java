package id.suaralayanan.portal.web.errors;

import id.suaralayanan.portal.web.ProblemException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Gives back what somebody wrote in a form that was refused for nothing that stands in it.
public interface RefusedForms {
    /// Answers with what was written, or as `otherwise` says where nobody wrote anything.
    Mono<Void> answer(ServerWebExchange exchange, ProblemException refusal, Mono<Void> otherwise);
}
