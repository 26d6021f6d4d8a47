package id.suaralayanan.portal.alerts.letters;

import id.suaralayanan.analytics.indicators.Element;
import id.suaralayanan.portal.alerts.AlertContent;
import id.suaralayanan.portal.alerts.AlertSettings;
import id.suaralayanan.portal.alerts.DigestContent;
import id.suaralayanan.portal.alerts.DigestContent.WeekMove;
import id.suaralayanan.portal.mail.MailSettings;
import id.suaralayanan.portal.mail.MailTransport.Letter;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Messages;
import id.suaralayanan.portal.web.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Puts letters into words: counts, in the language of the officer, with the way to the pages and
/// the way to have no more of them. Nothing of a respondent is in them, nor a time.
@Component
final class LetterText {
    private final Messages messages;
    private final Numbers numbers;
    private final JsonMapper json;
    private final UnsubscribeLinks links;
    private final AlertSettings rule;
    private final String baseUrl;

    LetterText(
            Messages messages,
            Numbers numbers,
            JsonMapper json,
            UnsubscribeLinks links,
            AlertSettings rule,
            MailSettings mail) {
        this.messages = messages;
        this.numbers = numbers;
        this.json = json;
        this.links = links;
        this.rule = rule;
        baseUrl = mail.baseUrl();
    }

    Letter letter(WaitingLetter waiting) {
        var language = waiting.language().equals("en") ? Language.ENGLISH : Language.INDONESIAN;
        String end = baseUrl + "/berhenti/" + links.token(waiting.officer(), waiting.unit());
        boolean isDigest = waiting.kind().equals("DIGEST");
        var lines =
                isDigest
                        ? week(json.readValue(waiting.content(), DigestContent.class), language)
                        : today(json.readValue(waiting.content(), AlertContent.class), language);
        lines.addFirst(
                say(
                        language,
                        isDigest ? "alert.letter.week" : "alert.letter.today",
                        waiting.unitName(),
                        numbers.day(waiting.day(), language)));
        lines.add(say(language, "alert.letter.end", end));
        return new Letter(
                waiting.address(),
                say(
                        language,
                        isDigest ? "alert.letter.week.subject" : "alert.letter.today.subject",
                        waiting.unitName()),
                String.join("\n\n", lines) + "\n",
                "kabar." + waiting.id(),
                end);
    }

    private List<String> today(AlertContent content, Locale language) {
        var lines = new ArrayList<String>();
        if (content.answers() > 0) {
            lines.add(
                    say(
                            language,
                            "alert.letter.low",
                            content.answers(),
                            content.low(),
                            content.usual(),
                            baseUrl + "/unit"));
            lines.add(say(language, "alert.letter.rule", rule.windowsPerFalseAlarm()));
        }
        if (content.due() > 0) {
            lines.add(say(language, "alert.letter.due", content.due(), baseUrl + "/unit/aduan"));
        }
        if (content.late() > 0) {
            lines.add(say(language, "alert.letter.late", content.late()));
        }
        return lines;
    }

    private List<String> week(DigestContent content, Locale language) {
        var lines = new ArrayList<String>();
        var ikm = content.ikm();
        if (ikm == null) {
            lines.add(say(language, "alert.week.few"));
        } else {
            String index = numbers.points(ikm, language);
            lines.add(say(language, "alert.week.ikm", content.answers(), index));
            lines.add(move(content.move(), language));
            if (!content.weakest().isEmpty()) {
                lines.add(say(language, "alert.week.weak", names(content.weakest(), language)));
            }
        }
        lines.add(
                say(
                        language,
                        "alert.week.desk",
                        content.arrived(),
                        content.due(),
                        content.late(),
                        baseUrl + "/unit/aduan"));
        return lines;
    }

    private String move(@Nullable WeekMove move, Locale language) {
        return move == null
                ? say(language, "alert.week.no-past")
                : say(
                        language,
                        move.key(),
                        numbers.decimal(move.points(), 1, language),
                        numbers.decimal(move.low(), 1, language),
                        numbers.decimal(move.high(), 1, language));
    }

    private static String names(List<Element> elements, Locale language) {
        return elements.stream()
                .map(Element::words)
                .map(words -> language == Language.ENGLISH ? words.en() : words.id())
                .collect(Collectors.joining("; "));
    }

    private String say(Locale language, String key, Object... arguments) {
        return messages.of(language, key, arguments);
    }
}
