package id.suaralayanan.portal.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Sentences of the user interface by key, in the reader's language.
@Component
public final class Messages {
    private final MessageSource messages;

    Messages(MessageSource messages) {
        this.messages = messages;
    }

    /// What is wrong with an input.
    public String of(Locale language, FieldError error) {
        return of(language, error.key(), error.arguments());
    }

    /// A missing key is a fault of the build (a test finds it), shown as the key itself.
    public String of(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, language) instanceof String text
                ? text
                : key;
    }
}
