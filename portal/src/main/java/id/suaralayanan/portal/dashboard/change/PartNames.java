package id.suaralayanan.portal.dashboard.change;

import id.suaralayanan.analytics.indicators.Channel;
import id.suaralayanan.analytics.indicators.Words;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// What groups of respondents are called.
@Component
public final class PartNames {
    private static final Locale INDONESIAN = Locale.of("id");

    private final Registry registry;
    private final Messages messages;

    PartNames(Registry registry, Messages messages) {
        this.registry = registry;
        this.messages = messages;
    }

    public Function<Optional<Integer>, Words> services(Unit unit) {
        return key ->
                key.flatMap(id ->
                                registry.services(unit).stream()
                                        .filter(service -> service.id() == id)
                                        .findFirst())
                        .map(service -> new Words(service.name(), service.name()))
                        .orElseGet(this::others);
    }

    public Words channel(Optional<Channel> channel) {
        return channel.map(Channel::words).orElseGet(this::others);
    }

    public Function<Optional<String>, Words> values(ProfileTrait trait) {
        return value -> value.map(told -> value(trait, told)).orElseGet(this::others);
    }

    private Words value(ProfileTrait trait, String told) {
        return told.equals(ProfileTrait.UNTOLD)
                ? words("report.untold")
                : words("report.value." + trait + "." + told);
    }

    private Words others() {
        return words("why.others");
    }

    private Words words(String key) {
        return new Words(messages.of(INDONESIAN, key), messages.of(Locale.ENGLISH, key));
    }
}
