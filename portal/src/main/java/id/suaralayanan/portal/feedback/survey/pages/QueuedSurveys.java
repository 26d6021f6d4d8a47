package id.suaralayanan.portal.feedback.survey.pages;

import id.suaralayanan.portal.feedback.survey.EntryPath;
import id.suaralayanan.portal.feedback.survey.FilledForms;
import id.suaralayanan.portal.feedback.survey.SurveyPoints;
import id.suaralayanan.portal.throttling.networks.NetworkBursts;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.IdempotencyKey;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The form of the survey page once more, sent by the queue of a device: under the key it was
/// filled in with, answered as JSON. How long ago the page was shown says nothing here; how long
/// ago it was answered stands in its field `umur`, in seconds, as far as the device can know.
@RestController
record QueuedSurveys(SurveyPoints places, FilledForms forms, NetworkBursts bursts) {
    @PostMapping(path = "/s/{code}", headers = IdempotencyKey.HEADER)
    Mono<ResponseEntity<FilledForms.Taken>> take(
            @PathVariable String code, ServerWebExchange exchange) {
        var key = IdempotencyKey.of(exchange.getRequest().getHeaders());
        return Form.of(exchange)
                .flatMap(typed -> take(key, code, bursts.network(exchange.getRequest()), typed))
                .map(taken -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(taken));
    }

    private Mono<FilledForms.Taken> take(UUID key, String code, long network, Form typed) {
        var place = places.at(code);
        var service =
                place.service(typed.raw("layanan"))
                        .orElseThrow(
                                () -> ProblemException.of(HttpStatus.BAD_REQUEST, "not-a-form"));
        var way = EntryPath.of(typed.raw("dari"));
        if (way.isPreview()) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "not-a-form");
        }
        return forms.take(key, place.unit(), service, way.channel(), network, typed);
    }
}
