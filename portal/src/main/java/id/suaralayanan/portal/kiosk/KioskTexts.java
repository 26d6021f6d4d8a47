package id.suaralayanan.portal.kiosk;

import id.suaralayanan.portal.feedback.questions.Instrument;
import id.suaralayanan.portal.feedback.questions.Question;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything a kiosk says in one language. Both languages are in its page, so that a citizen can
/// change between them without a network.
///
/// @param words by the last part of their key, e.g. `start`
public record KioskTexts(String lang, List<Question> questions, Map<String, String> words) {
    private static final List<String> WORDS =
            List.of(
                    "heading",
                    "promise",
                    "start",
                    "service",
                    "cancel",
                    "back",
                    "skip",
                    "about",
                    "female",
                    "male",
                    "thanks",
                    "counted",
                    "trouble",
                    "finish",
                    "unkept",
                    "unkept-why",
                    "retry",
                    "still",
                    "reset",
                    "continue",
                    "help",
                    "sending",
                    "lost",
                    "listen",
                    "other");

    static List<KioskTexts> all(Instrument instrument, Messages messages) {
        return Stream.of(Language.INDONESIAN, Language.ENGLISH)
                .map(language -> of(language, instrument, messages))
                .toList();
    }

    private static KioskTexts of(Locale language, Instrument instrument, Messages messages) {
        return new KioskTexts(
                language.getLanguage(),
                instrument.in(language),
                WORDS.stream()
                        .collect(
                                Collectors.toMap(
                                        word -> word,
                                        word -> messages.of(language, "kiosk." + word))));
    }
}
