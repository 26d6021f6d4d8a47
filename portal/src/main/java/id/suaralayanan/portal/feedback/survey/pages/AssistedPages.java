package id.suaralayanan.portal.feedback.survey.pages;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.feedback.survey.EntryPath;
import id.suaralayanan.portal.feedback.survey.SurveyPoint;
import id.suaralayanan.portal.feedback.survey.SurveyPoints;
import id.suaralayanan.portal.units.FeedbackPoint;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.SeeOther;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// `/unit/bantu`: an officer writes down the answers of a citizen who cannot. They are a channel of
/// their own, because people answer an officer more kindly.
@Controller
record AssistedPages(Registry registry, SurveyPoints places, SurveyForms forms, Clock clock) {
    /// A service of the unit and the point under which it can be rated.
    record Choice(Service service, String point) {}

    @GetMapping("/unit/bantu")
    Rendering choose(@AuthenticationPrincipal Officer officer) {
        var unit = registry.unitOrRefuse(officer.ownUnit().code());
        List<FeedbackPoint> open =
                registry.points(unit).stream()
                        .filter(point -> !point.isClosed(unit, clock))
                        .toList();
        List<Choice> choices =
                registry.services(unit).stream()
                        .filter(service -> !service.isClosed(unit, clock))
                        .flatMap(service ->
                                point(open, service)
                                        .map(point -> new Choice(service, point.code()))
                                        .stream())
                        .toList();
        return Rendering.view("feedback/assist")
                .modelAttribute("here", "unit-bantu")
                .modelAttribute("choices", choices)
                .build();
    }

    @GetMapping("/unit/bantu/{code}")
    Mono<Rendering> show(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String layanan,
            ServerWebExchange exchange) {
        var place = own(officer, code);
        return place.service(layanan)
                .map(service -> forms.fresh(place, service, EntryPath.STAFF, exchange))
                .orElseGet(() -> Mono.just(SeeOther.at("/unit/bantu")));
    }

    @PostMapping("/unit/bantu/{code}")
    Mono<Rendering> take(
            @AuthenticationPrincipal Officer officer,
            @PathVariable String code,
            ServerWebExchange exchange) {
        return forms.take(own(officer, code), EntryPath.STAFF, exchange);
    }

    private static Optional<FeedbackPoint> point(List<FeedbackPoint> open, Service service) {
        return open.stream()
                .filter(point ->
                        point.service() == null || Objects.equals(point.service(), service.id()))
                .findFirst();
    }

    private SurveyPoint own(Officer officer, String code) {
        var place = places.at(code);
        if (place.unit().id() != officer.ownUnit().unit()) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "status.403");
        }
        return place;
    }
}
