package id.suaralayanan.portal.alerts;

import id.suaralayanan.portal.mail.MailSettings;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Looks at the watched units again and again, and leaves letters for their officers where there is
/// something to tell. Without a mail server nothing is looked at.
@Component
@EnableConfigurationProperties(AlertSettings.class)
final class AlertRound {
    private static final Logger LOG = LoggerFactory.getLogger(AlertRound.class);
    private static final int WEEK = 7;
    private static final int WEEKS_BEFORE = 13;

    private final WatchTable watch;
    private final UnitState state;
    private final AlertSettings settings;
    private final LowScoreRule rule;
    private final boolean isOn;
    private final Clock clock;

    AlertRound(
            WatchTable watch,
            UnitState state,
            AlertSettings settings,
            MailSettings mail,
            Clock clock) {
        this.watch = watch;
        this.state = state;
        this.settings = settings;
        this.clock = clock;
        rule = new LowScoreRule(settings);
        isOn = mail.isOn();
    }

    @Scheduled(
            fixedDelayString = "${suara.alerts.every:1m}",
            initialDelayString = "${suara.alerts.every:1m}")
    Mono<Void> round() {
        return Mono.defer(() -> isOn ? round(clock.instant()) : Mono.empty())
                .doOnError(failure -> LOG.warn("Alerts wait, they are looked for again", failure))
                .onErrorComplete();
    }

    Mono<Void> round(Instant now) {
        return watch.count(now)
                .then(watch.forget(now))
                .thenMany(watch.units(now))
                .concatMap(unit -> today(unit, now).then(Mono.defer(() -> week(unit, now))))
                .then();
    }

    private Mono<Void> today(WatchedUnit unit, Instant now) {
        boolean full = unit.isFull(rule, now);
        boolean morning = unit.wantsDue(now, settings.hour());
        if (!full && !morning) {
            return Mono.empty();
        }
        boolean unusual = full && rule.isUnusual(unit.window(), unit.usual());
        var dueToldOn = morning ? unit.today(now) : unit.dueToldOn();
        return state.desk(unit, now)
                .flatMap(desk ->
                        watch.close(
                                unit,
                                now,
                                full,
                                dueToldOn,
                                AlertContent.of(unit, unusual, desk),
                                unusual || morning && desk.workday() && desk.due() > 0));
    }

    private Mono<Void> week(WatchedUnit unit, Instant now) {
        if (!unit.wantsDigest(now, settings.hour())) {
            return Mono.empty();
        }
        var monday = unit.monday(now);
        var begin = monday.minusDays(WEEK);
        return Mono.zip(
                        state.answers(unit.unit(), begin, monday.minusDays(1)),
                        state.answers(
                                unit.unit(),
                                begin.minusDays((long) WEEK * WEEKS_BEFORE),
                                begin.minusDays(1)),
                        state.desk(unit, now))
                .flatMap(found ->
                        watch.tellWeek(
                                unit,
                                now,
                                DigestContent.of(found.getT1(), found.getT2(), found.getT3())));
    }
}
