package id.suaralayanan.portal.figures.pages;

import id.suaralayanan.analytics.indicators.Words;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Picks the reader's language from words that come in both.
///
/// Templates call it as `@spoken`.
@Component("spoken")
public final class Bilingual {
    Bilingual() {}

    public String in(Words words, Locale language) {
        return choose(words, language);
    }

    static String choose(Words words, Locale language) {
        return language.getLanguage().equals("en") ? words.en() : words.id();
    }
}
