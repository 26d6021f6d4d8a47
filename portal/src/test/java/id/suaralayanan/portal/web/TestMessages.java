package id.suaralayanan.portal.web;

import java.nio.charset.StandardCharsets;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The product's own words for tests without a portal.
public final class TestMessages {
    private TestMessages() {}

    /// @param files below `messages/`
    public static Messages of(String... files) {
        var source = new ResourceBundleMessageSource();
        for (String file : files) {
            source.addBasenames("messages/" + file);
        }
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setUseCodeAsDefaultMessage(false);
        return new Messages(source);
    }
}
