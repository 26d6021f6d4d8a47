package id.suaralayanan.portal.administration;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/// `/admin`: what an admin sees after signing in.
@Controller
record AdminHomePages(SetupState state) {
    @GetMapping("/admin")
    Mono<Rendering> home() {
        return state.read()
                .map(setup ->
                        Rendering.view("administration/home")
                                .modelAttribute("here", "admin")
                                .modelAttribute("setup", setup)
                                .build());
    }
}
