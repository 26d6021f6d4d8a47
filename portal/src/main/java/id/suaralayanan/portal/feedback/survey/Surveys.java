package id.suaralayanan.portal.feedback.survey;

import static java.util.stream.Collectors.toMap;

import id.suaralayanan.portal.feedback.questions.ExtraQuestions;
import id.suaralayanan.portal.feedback.questions.Instruments;
import id.suaralayanan.portal.feedback.questions.RegionalLanguage;
import id.suaralayanan.portal.units.Service;
import id.suaralayanan.portal.web.Language;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The surveys as readers see them: questionnaire and the unit's own questions together.
@Component
public final class Surveys {
    private final Instruments instruments;
    private final ExtraQuestions extras;

    Surveys(Instruments instruments, ExtraQuestions extras) {
        this.instruments = instruments;
        this.extras = extras;
    }

    /// Another one once wordings were changed here: what was made before is out of date.
    public Object state() {
        return instruments.current();
    }

    /// The survey of a service in the language of the reader; its questions in a regional one where
    /// the address asks for it.
    public Mono<Survey> of(
            SurveyPoint place, Service service, EntryPath way, ServerWebExchange exchange) {
        var language = Language.of(exchange);
        var asked = exchange.getRequest().getQueryParams().getFirst("lang");
        return Mono.zip(
                instruments.current(),
                extras.of(place.unit().id(), language),
                (instrument, more) -> {
                    var regional = instrument.regional(way.isPreview());
                    var tongue =
                            regional.stream().filter(one -> one.code().equals(asked)).findFirst();
                    return new Survey(
                            place.point(),
                            place.unit(),
                            service,
                            way,
                            language,
                            tongue.map(RegionalLanguage::code).orElse(""),
                            names(regional),
                            tongue.map(RegionalLanguage::questions)
                                    .orElseGet(() -> instrument.in(language)),
                            more);
                });
    }

    private static TreeMap<String, String> names(List<RegionalLanguage> languages) {
        return languages.stream()
                .collect(
                        toMap(
                                RegionalLanguage::code,
                                RegionalLanguage::name,
                                (first, _) -> first,
                                TreeMap::new));
    }
}
