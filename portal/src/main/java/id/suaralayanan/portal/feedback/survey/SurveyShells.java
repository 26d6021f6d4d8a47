package id.suaralayanan.portal.feedback.survey;

import id.suaralayanan.portal.web.SampleNotice;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/// The survey page, rendered once per survey and kept as bytes: it is the same for everyone but for
/// the seal in its hidden field and the visit code of the link.
@Component
final class SurveyShells {
    private static final int MOST = 2000;
    private static final String SEAL = "@seal@";
    private static final String VISIT = "@visit@";

    private final ISpringWebFluxTemplateEngine templates;
    private final ApplicationContext application;
    private final SampleNotice sample;
    private final ConversionService conversion = new DefaultFormattingConversionService();
    private final Map<Key, String> shells = new ConcurrentHashMap<>();

    SurveyShells(
            ISpringWebFluxTemplateEngine templates,
            ApplicationContext application,
            SampleNotice sample) {
        this.templates = templates;
        this.application = application;
        this.sample = sample;
    }

    /// Everything the page depends on; when any of it changes, another page is made.
    private record Key(Survey survey, boolean sample) {}

    /// The page with seal and visit code in their places.
    ///
    /// @param visit letters, digits and dashes; empty for none
    byte[] page(Survey survey, String seal, String visit) {
        if (shells.size() > MOST) {
            shells.clear();
        }
        var shell = shells.computeIfAbsent(new Key(survey, sample.isShown()), this::render);
        return shell.replace(SEAL, seal).replace(VISIT, visit).getBytes(StandardCharsets.UTF_8);
    }

    private String render(Key key) {
        var model = new HashMap<String, Object>();
        model.put("survey", key.survey());
        model.put("languageSwitch", key.survey().languageSwitch());
        model.put("visit", VISIT);
        model.put("seal", SEAL);
        return drawn("feedback/survey", key.survey().language(), model);
    }

    /// The page on which the service is chosen first.
    byte[] choice(Locale language, Map<String, Object> model) {
        return drawn("feedback/choose", language, new HashMap<>(model))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String drawn(String template, Locale language, Map<String, Object> model) {
        model.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(application, conversion));
        return templates.process(template, new Context(language, model));
    }
}
