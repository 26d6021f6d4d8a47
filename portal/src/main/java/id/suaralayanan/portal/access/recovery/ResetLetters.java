package id.suaralayanan.portal.access.recovery;

import id.suaralayanan.portal.access.OpaqueToken;
import id.suaralayanan.portal.mail.MailSettings;
import id.suaralayanan.portal.mail.MailState;
import id.suaralayanan.portal.mail.MailTransport;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Messages;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Sends the links, one after the other behind the answers to those who ask: how long that takes
/// tells nobody whether there is an account. A letter is never stored, since it holds the secret;
/// one that cannot be handed in is lost, and its officer asks again.
@Component
final class ResetLetters implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ResetLetters.class);
    private static final int WAITING = 100;

    private final Messages messages;
    private final MailSettings settings;
    private final MailState state;
    private final Optional<MailTransport> transport;
    private final ExecutorService thread =
            new ThreadPoolExecutor(
                    0,
                    1,
                    10,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(WAITING),
                    Thread.ofPlatform().name("password-links").daemon().factory());

    ResetLetters(Messages messages, MailSettings settings, MailState state) {
        this.state = state;
        this.messages = messages;
        this.settings = settings;
        transport = settings.isOn() ? Optional.of(new MailTransport(settings)) : Optional.empty();
    }

    boolean isOn() {
        return transport.isPresent();
    }

    /// Hands a letter in some time later.
    void send(ResetLinks.Recipient to, OpaqueToken token) {
        try {
            transport.ifPresent(server -> thread.execute(() -> hand(server, letter(to, token))));
        } catch (RejectedExecutionException _) {
            LOG.warn("Too many letters with password links wait, one is dropped");
        }
    }

    private void hand(MailTransport server, MailTransport.Letter letter) {
        try {
            state.noting(Mono.<Void>fromRunnable(() -> server.hand(letter))).block();
        } catch (MailException failure) {
            LOG.warn("A letter with a password link cannot be handed in: {}", failure.toString());
        }
    }

    /// In both languages: nobody knows which the officer reads.
    private MailTransport.Letter letter(ResetLinks.Recipient to, OpaqueToken token) {
        String link = settings.baseUrl() + "/masuk/undangan/" + token.text();
        return new MailTransport.Letter(
                to.email(),
                messages.of(Language.INDONESIAN, "forgot.letter.subject"),
                messages.of(Language.INDONESIAN, "forgot.letter", to.name(), link)
                        + "\n\n"
                        + messages.of(Language.ENGLISH, "forgot.letter", to.name(), link)
                        + "\n",
                null);
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
