package id.suaralayanan.portal.feedback.survey;

import id.suaralayanan.portal.web.SampleNotice;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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
/// the seal in its hidden field.
@Component
final class SurveyShells {
    private static final int MOST = 2000;
    private static final String SEAL = "@seal@";

    private final ISpringWebFluxTemplateEngine templates;
    private final ApplicationContext application;
    private final SampleNotice sample;
    private final ConversionService conversion = new DefaultFormattingConversionService();
    private final Map<Key, Shell> shells = new ConcurrentHashMap<>();

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

    private record Shell(String before, String after) {}

    /// The page with the seal in its place.
    byte[] page(Survey survey, String seal) {
        if (shells.size() > MOST) {
            shells.clear();
        }
        var shell = shells.computeIfAbsent(new Key(survey, sample.isShown()), this::render);
        return (shell.before() + seal + shell.after()).getBytes(StandardCharsets.UTF_8);
    }

    private Shell render(Key key) {
        var model = new HashMap<String, Object>();
        model.put("survey", key.survey());
        model.put("seal", SEAL);
        model.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(application, conversion));
        var page =
                templates.process("feedback/survey", new Context(key.survey().language(), model));
        int at = page.indexOf(SEAL);
        return new Shell(page.substring(0, at), page.substring(at + SEAL.length()));
    }
}
