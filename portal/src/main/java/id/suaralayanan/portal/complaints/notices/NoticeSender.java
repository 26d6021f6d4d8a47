package id.suaralayanan.portal.complaints.notices;

import id.suaralayanan.portal.mail.MailSettings;
import id.suaralayanan.portal.mail.MailState;
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
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Hands waiting notices in, one after the other, on a thread of its own: no complaint ever waits
/// for a mail server. The first that is not accepted ends the round; it comes again later, and the
/// next round begins with the others.
@Component
@EnableConfigurationProperties(MailSettings.class)
final class NoticeSender implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);
    private static final int MOST_A_ROUND = 200;

    private final Outbox outbox;
    private final MailSettings settings;
    private final Optional<MailServer> server;
    private final Clock clock;
    private final MailState state;
    private final Scheduler thread = Schedulers.newBoundedElastic(1, 10, "notices");

    NoticeSender(
            Outbox outbox,
            MailSettings settings,
            MessageSource messages,
            MailState state,
            Clock clock) {
        this.state = state;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
        server =
                settings.isOn()
                        ? Optional.of(new MailServer(settings, messages))
                        : Optional.empty();
    }

    @Scheduled(
            fixedDelayString = "${suara.notices.every:15s}",
            initialDelayString = "${suara.notices.every:15s}")
    Mono<Void> round() {
        return Mono.defer(() -> server.map(this::round).orElse(Mono.empty()))
                .doOnError(failure ->
                        LOG.warn("Notices by e-mail wait, they are tried again", failure))
                .onErrorComplete();
    }

    private Mono<Void> round(MailServer to) {
        return next(to).expand(_ -> next(to)).take(MOST_A_ROUND).then();
    }

    private Mono<Notice> next(MailServer to) {
        return Mono.defer(() -> outbox.take(clock.instant(), settings.notices().retry()))
                .flatMap(notice ->
                        state.noting(
                                        Mono.<Void>fromRunnable(() -> to.hand(notice))
                                                .subscribeOn(thread))
                                .then(Mono.defer(() -> outbox.remove(notice)))
                                .thenReturn(notice));
    }

    @Override
    public void destroy() {
        thread.dispose();
    }
}
