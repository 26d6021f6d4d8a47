package id.suaralayanan.portal.complaints.notices;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/// The server that notices are handed in at. Blocks while it does so.
///
/// Encryption is used where the server offers it, and demanded before a password is sent to another
/// machine.
final class MailServer {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final JavaMailSenderImpl sender;
    private final MailSettings settings;
    private final NoticeText wording;

    MailServer(MailSettings settings, MessageSource messages) {
        this.settings = settings;
        wording = new NoticeText(messages, settings.baseUrl());
        sender = sender(URI.create(settings.server()), settings);
    }

    /// @throws MailException when it is not accepted
    void hand(Notice notice) {
        var message = sender.createMimeMessage();
        try {
            var mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(settings.from());
            mail.setTo(notice.address());
            mail.setSubject(wording.subject());
            mail.setText(wording.text(notice.ticket()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Message-ID", messageId(notice));
        } catch (MessagingException unusable) {
            throw new MailPreparationException(unusable);
        }
        sender.send(message);
    }

    /// The same at every try.
    private String messageId(Notice notice) {
        return "<%d.%s@%s>"
                .formatted(
                        notice.id(),
                        notice.ticket(),
                        settings.from().substring(settings.from().indexOf('@') + 1));
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
