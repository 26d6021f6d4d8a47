package id.suaralayanan.portal.feedback.survey.pages;

import id.suaralayanan.portal.feedback.survey.Survey;
import id.suaralayanan.portal.web.SampleNotice;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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

    /// The page with seal and visit code in their places.
    ///
    /// @param visit letters, digits and dashes; empty for none
    byte[] page(Survey survey, String seal, String visit) {
        return shell(survey)
                .html
                .replace(SEAL, seal)
                .replace(VISIT, visit)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// The same without a visit code, compressed as `gzip`.
    ///
    /// @param seal the length of seals
    CompressedShell compressed(Survey survey, int seal) {
        return shell(survey).compressed(seal);
    }

    private Shell shell(Survey survey) {
        if (shells.size() > MOST) {
            shells.clear();
        }
        return shells.computeIfAbsent(
                new Key(survey, sample.isShown()), key -> new Shell(render(key)));
    }

    /// A page as text, and compressed from the first reader on who takes it so.
    private static final class Shell {
        private final String html;
        private volatile @Nullable CompressedShell compressed;

        Shell(String html) {
            this.html = html;
        }

        /// Made anew when seals have another length.
        private CompressedShell compressed(int length) {
            var made = compressed;
            if (made == null || made.length() != length) {
                var page = html.replace(VISIT, "");
                int at = page.indexOf(SEAL);
                made =
                        new CompressedShell(
                                page.substring(0, at), page.substring(at + SEAL.length()), length);
                compressed = made;
            }
            return made;
        }
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
