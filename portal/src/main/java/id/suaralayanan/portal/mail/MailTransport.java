package id.suaralayanan.portal.mail;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/// The server that letters are handed in at. Blocks while it does so.
///
/// Encryption is used where the server offers it, and demanded before a password is sent to another
/// machine.
public final class MailTransport {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final JavaMailSenderImpl sender;
    private final MailSettings settings;

    /// @param settings with a server
    public MailTransport(MailSettings settings) {
        this.settings = settings;
        sender = sender(URI.create(settings.server()), settings);
    }

    /// A letter in plain text. Never prints itself: it may hold a secret.
    ///
    /// @param id the same at every try; absent where a letter is handed in once
    /// @param unsubscribe the address that ends letters of this kind by one request (RFC 8058);
    ///   absent where nobody subscribed
    public record Letter(
            String to,
            String subject,
            String text,
            @Nullable String id,
            @Nullable String unsubscribe) {
        public Letter(String to, String subject, String text, @Nullable String id) {
            this(to, subject, text, id, null);
        }

        @Override
        public String toString() {
            return "Letter[hidden]";
        }
    }

    /// @throws MailException when it is not accepted
    public void hand(Letter letter) {
        var message = sender.createMimeMessage();
        try {
            var mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(settings.from());
            mail.setTo(letter.to());
            mail.setSubject(letter.subject());
            mail.setText(letter.text());
            message.setHeader("Auto-Submitted", "auto-generated");
            if (letter.id() != null) {
                message.setHeader("Message-ID", messageId(letter.id()));
            }
            if (letter.unsubscribe() != null) {
                message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        } catch (MessagingException unusable) {
            throw new MailPreparationException(unusable);
        }
        sender.send(message);
    }

    private String messageId(String id) {
        return "<%s@%s>".formatted(id, settings.from().substring(settings.from().indexOf('@') + 1));
    }

    private static JavaMailSenderImpl sender(URI server, MailSettings settings) {
        var sender = new JavaMailSenderImpl();
        sender.setProtocol(server.getScheme());
        sender.setHost(server.getHost());
        sender.setPort(server.getPort());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        String account = server.getUserInfo();
        if (account != null) {
            String[] parts = account.split(":", 2);
            sender.setUsername(parts[0]);
            sender.setPassword(parts.length == 2 ? parts[1] : "");
        }
        sender.setJavaMailProperties(properties(server, settings.notices(), account != null));
        return sender;
    }

    private static Properties properties(
            URI server, MailSettings.Patience patience, boolean withPassword) {
        String prefix = "mail." + server.getScheme() + ".";
        String millis = Long.toString(patience.answer().toMillis());
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        properties.setProperty(prefix + "writetimeout", millis);
        properties.setProperty(prefix + "auth", Boolean.toString(withPassword));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty(
                "mail.smtp.starttls.required",
                Boolean.toString(withPassword && !HERE.contains(server.getHost())));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }
}
