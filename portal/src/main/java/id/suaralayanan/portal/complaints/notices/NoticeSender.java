package id.suaralayanan.portal.complaints.notices;

import id.suaralayanan.portal.mail.MailSettings;
import id.suaralayanan.portal.mail.MailState;
import id.suaralayanan.portal.mail.Postman;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Hands waiting notices in: no complaint ever waits for a mail server.
@Component
@EnableConfigurationProperties(MailSettings.class)
final class NoticeSender implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);

    private final Optional<Postman<Notice>> postman;

    NoticeSender(
            Outbox outbox,
            MailSettings settings,
            MessageSource messages,
            MailState state,
            Clock clock) {
        postman =
                settings.isOn()
                        ? Optional.of(
                                new Postman<>(
                                        "notices",
                                        outbox,
                                        new MailServer(settings, messages)::hand,
                                        new Postman.Way(settings.notices().retry(), state, clock)))
                        : Optional.empty();
    }

    @Scheduled(
            fixedDelayString = "${suara.notices.every:15s}",
            initialDelayString = "${suara.notices.every:15s}")
    Mono<Void> round() {
        return Mono.defer(() -> postman.map(Postman::round).orElse(Mono.empty()))
                .doOnError(failure ->
                        LOG.warn("Notices by e-mail wait, they are tried again", failure))
                .onErrorComplete();
    }

    @Override
    public void destroy() {
        postman.ifPresent(Postman::close);
    }
}
