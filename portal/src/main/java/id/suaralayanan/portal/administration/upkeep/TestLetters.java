package id.suaralayanan.portal.administration.upkeep;

import id.suaralayanan.portal.access.AuditLog;
import id.suaralayanan.portal.mail.MailSettings;
import id.suaralayanan.portal.mail.MailState;
import id.suaralayanan.portal.mail.MailTransport;
import id.suaralayanan.portal.web.Language;
import id.suaralayanan.portal.web.Messages;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// A letter that an admin sends to see whether letters leave.
@Component
record TestLetters(MailSettings settings, MailState state, Messages messages, AuditLog log) {
    boolean isOn() {
        return settings.isOn();
    }

    String sender() {
        return settings.from();
    }

    /// @return false when the mail server does not accept it; why is in the state
    Mono<Boolean> send(String address, int admin) {
        var letter =
                new MailTransport.Letter(
                        address,
                        messages.of(Language.INDONESIAN, "mail.test.subject"),
                        messages.of(Language.INDONESIAN, "mail.test.text")
                                + "\n\n"
                                + messages.of(Language.ENGLISH, "mail.test.text")
                                + "\n",
                        null);
        Mono<Void> handing =
                Mono.<Void>fromRunnable(() -> new MailTransport(settings).hand(letter))
                        .subscribeOn(Schedulers.boundedElastic());
        return log.add(admin, "TEST_LETTER_SENT", "mail")
                .then(state.noting(handing))
                .thenReturn(true)
                .onErrorReturn(MailException.class, false);
    }
}
