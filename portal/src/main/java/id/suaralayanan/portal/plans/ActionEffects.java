package id.suaralayanan.portal.plans;

import id.suaralayanan.portal.effects.ChangeEffect;
import id.suaralayanan.portal.effects.ChangeEffects;
import id.suaralayanan.portal.effects.ChangeEffects.Changed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What came of the actions that are done.
@Component
record ActionEffects(ChangeEffects effects) {
    /// By the action's id; actions that are not done are absent.
    ///
    /// @param actions of one unit
    Mono<Map<Integer, ChangeEffect>> of(List<PlannedAction> actions, ZoneId zone) {
        return actions.isEmpty()
                ? Mono.just(Map.of())
                : effects.of(
                        actions.getFirst().unit(),
                        actions.stream()
                                .filter(action -> action.doneAt() != null)
                                .map(action -> changed(action, zone))
                                .toList());
    }

    private static Changed changed(PlannedAction action, ZoneId zone) {
        var doneAt = Objects.requireNonNull(action.doneAt());
        return new Changed(action.id(), action.element(), LocalDate.ofInstant(doneAt, zone));
    }
}
