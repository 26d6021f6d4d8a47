package id.suaralayanan.portal.complaints.notices;

import java.util.Locale;
import org.springframework.context.MessageSource;

/// What a notice says: that something moved, and where to look. The same for everyone, in both
/// languages, because no language is kept of a complainant.
record NoticeText(MessageSource messages, String baseUrl) {
    private static final Locale INDONESIAN = Locale.of("id");

    String subject() {
        return sentence("notice.subject", INDONESIAN);
    }

    String text(String ticket) {
        String address = baseUrl + "/lacak?ticket=" + ticket;
        return "%s%n%n%s%n%n%s%n%n%s%n"
                .formatted(
                        sentence("notice.text", INDONESIAN, ticket),
                        address,
                        sentence("notice.key", INDONESIAN),
                        sentence("notice.text", Locale.ENGLISH, ticket)
                                + " "
                                + sentence("notice.key", Locale.ENGLISH));
    }

    private String sentence(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, key, language) instanceof String text
                ? text
                : key;
    }
}
