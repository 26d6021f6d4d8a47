package id.suaralayanan.portal.alerts.push;

import id.suaralayanan.portal.alerts.AlertContent;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Puts a message into the words that a device shows, also while it is locked: counts alone.
@Component
record PushText(Messages messages, JsonMapper json) {
    /// What the worker on the device reads: `title`, `body`, `lang`, and the page to open.
    String of(WaitingPush message) {
        var language = message.language().equals("en") ? Language.ENGLISH : Language.INDONESIAN;
        var content = json.readValue(message.content(), AlertContent.class);
        return json.writeValueAsString(
                Map.of(
                        "title",
                        messages.of(language, "alert.letter.today.subject", message.unitName()),
                        "body",
                        body(content, language),
                        "lang",
                        language.getLanguage(),
                        "path",
                        content.answers() > 0 ? "/unit" : "/unit/aduan"));
    }

    private String body(AlertContent content, Locale language) {
        return Stream.of(
                        content.answers() > 0
                                ? messages.of(
                                        language, "push.low", content.answers(), content.low())
                                : "",
                        content.due() > 0 ? messages.of(language, "push.due", content.due()) : "",
                        content.late() > 0
                                ? messages.of(language, "alert.letter.late", content.late())
                                : "")
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
