package id.suaralayanan.portal.alerts.letters;

import com.icegreen.greenmail.util.GreenMailUtil;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.StrictPortal;
import id.suaralayanan.portal.mail.MailSettings;
import id.suaralayanan.portal.mail.MailState;
import id.suaralayanan.portal.mail.MailTransport;
import id.suaralayanan.portal.mail.Postman;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// The post of officers in tests.
public final class Letters {
    private Letters() {}

    /// What waits is handed in, as the portal itself does it.
    public static void send(PortalServer portal) {
        portal.bean(AlertSender.class).round().block();
    }

    /// The same, where nobody listens at the mail server's port.
    public static void tryWithoutServer(PortalServer portal) {
        var nobody =
                new MailSettings(
                        "smtp://127.0.0.1:9",
                        "suara@contoh.go.id",
                        "http://suara.example",
                        new MailSettings.Patience(Duration.ofSeconds(1), Duration.ofMinutes(2)));
        var sender =
                new AlertSender(
                        portal.bean(WaitingLetters.class),
                        portal.bean(LetterText.class),
                        nobody,
                        portal.bean(MailState.class),
                        portal.bean(Clock.class));
        sender.round().block();
        sender.destroy();
    }

    /// The mail server accepts a letter, and whoever handed it in never comes to note that.
    public static void sendAndDieBeforeTheNote(PortalServer portal) {
        var letters = portal.bean(WaitingLetters.class);
        var text = portal.bean(LetterText.class);
        var server = new MailTransport(portal.bean(MailSettings.class));
        var postman =
                new Postman<>(
                        "dying",
                        new Postman.LetterBox<WaitingLetter>() {
                            @Override
                            public Mono<WaitingLetter> take(Instant now, Duration retry) {
                                return letters.take(now, retry);
                            }

                            @Override
                            public Mono<Void> remove(WaitingLetter letter) {
                                return Mono.error(new IOException("died"));
                            }
                        },
                        letter -> server.hand(text.letter(letter)),
                        new Postman.Way(
                                Duration.ofMinutes(2),
                                portal.bean(MailState.class),
                                portal.bean(Clock.class)));
        postman.round().onErrorComplete().block();
        postman.close();
    }

    /// The letters to an officer, as text.
    public static List<String> to(String officer) {
        return mails(officer).stream().map(Letters::text).toList();
    }

    public static List<@Nullable String> ids(String officer) {
        return mails(officer).stream()
                .<@Nullable String>map(mail -> head(mail, "Message-ID"))
                .toList();
    }

    public static @Nullable String head(String officer, String name) {
        return head(mails(officer).getFirst(), name);
    }

    private static List<MimeMessage> mails(String officer) {
        return Arrays.stream(StrictPortal.MAIL.getReceivedMessages())
                .filter(mail -> officer.concat("@contoh.go.id").equals(head(mail, "To")))
                .toList();
    }

    private static @Nullable String head(MimeMessage mail, String name) {
        try {
            return name.equals("Subject") ? mail.getSubject() : mail.getHeader(name, ",");
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent() instanceof String text ? text : GreenMailUtil.getBody(mail);
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
