package id.suaralayanan.portal.alerts.letters;

import id.suaralayanan.portal.mail.MailSettings;
import id.suaralayanan.portal.mail.MailState;
import id.suaralayanan.portal.mail.MailTransport;
import id.suaralayanan.portal.mail.Postman;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Hands the letters to officers in.
@Component
final class AlertSender implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(AlertSender.class);

    private final WaitingLetters letters;
    private final Optional<Postman<WaitingLetter>> postman;

    AlertSender(
            WaitingLetters letters,
            LetterText text,
            MailSettings mail,
            MailState state,
            Clock clock) {
        this.letters = letters;
        postman =
                mail.isOn()
                        ? Optional.of(
                                postman(
                                        letters,
                                        text,
                                        new MailTransport(mail),
                                        new Postman.Way(mail.notices().retry(), state, clock)))
                        : Optional.empty();
    }

    private static Postman<WaitingLetter> postman(
            WaitingLetters letters, LetterText text, MailTransport server, Postman.Way way) {
        return new Postman<>("alerts", letters, letter -> server.hand(text.letter(letter)), way);
    }

    @Scheduled(
            fixedDelayString = "${suara.alerts.every:1m}",
            initialDelayString = "${suara.alerts.every:1m}")
    Mono<Void> round() {
        return Mono.defer(() ->
                        postman.map(it -> letters.drop().then(Mono.defer(it::round)))
                                .orElse(Mono.empty()))
                .doOnError(failure -> LOG.warn("Letters wait, they are tried again", failure))
                .onErrorComplete();
    }

    @Override
    public void destroy() {
        postman.ifPresent(Postman::close);
    }
}
