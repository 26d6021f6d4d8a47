package id.suaralayanan.portal.feedback.api;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.feedback.RatingForm;
import id.suaralayanan.portal.units.FeedbackPoint;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.ProblemException;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Whether a form that names a channel may name it. `WEB` is for everybody; what counts as answered
/// in the office has to prove it.
@Component
record ChannelProofs(Registry registry, PairedDevices devices, Clock clock) {
    /// Completes, or fails with a [ProblemException] (403).
    ///
    /// @param point code of the point that was scanned, for `QR`
    /// @param device key of the paired device, for `KIOSK`
    Mono<Void> check(RatingForm form, @Nullable String point, @Nullable String device) {
        return isProven(form, point, device)
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> unproven(form.channel())))
                .then();
    }

    private Mono<Boolean> isProven(
            RatingForm form, @Nullable String point, @Nullable String device) {
        return switch (form.channel()) {
            case WEB -> Mono.just(true);
            case QR -> Mono.just(point != null && isPointOf(form, point));
            case KIOSK ->
                    device == null
                            ? Mono.just(false)
                            : devices.unitOf(device).map(unit -> isNamed(unit, form));
            case STAFF -> officer().map(officer -> isOf(officer, form));
            case IMPORT -> Mono.just(false);
        };
    }

    private boolean isPointOf(RatingForm form, String code) {
        return registry.point(code).filter(point -> isOpenAt(point, form)).isPresent();
    }

    private boolean isOpenAt(FeedbackPoint point, RatingForm form) {
        var unit = registry.unit(point.unit()).orElse(null);
        return unit != null
                && isNamed(unit.code(), form)
                && !point.isClosed(unit, clock)
                && (point.service() == null
                        || registry.services(unit).stream()
                                .anyMatch(service ->
                                        service.code().equals(form.service())
                                                && Objects.equals(service.id(), point.service())));
    }

    private static Mono<Officer> officer() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .mapNotNull(authentication -> authentication.getPrincipal())
                .ofType(Officer.class);
    }

    private boolean isOf(Officer officer, RatingForm form) {
        return officer.post() != null && isNamed(officer.post().code(), form);
    }

    /// Whether the form means this unit, also by an old code or by a unit that goes on in it.
    private boolean isNamed(String unit, RatingForm form) {
        return registry.unit(form.unit())
                .map(registry::acting)
                .filter(named -> named.code().equals(unit))
                .isPresent();
    }

    private static ProblemException unproven(Channel channel) {
        return ProblemException.of(HttpStatus.FORBIDDEN, "channel-proof", channel.name());
    }
}
