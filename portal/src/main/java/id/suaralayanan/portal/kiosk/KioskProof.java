package id.suaralayanan.portal.kiosk;

import id.suaralayanan.portal.feedback.api.PairedDevices;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Tells intake which unit a device asks for, by the key in its address.
@Component
record KioskProof(Kiosks kiosks) implements PairedDevices {
    @Override
    public Mono<String> unitOf(String key) {
        return kiosks.find(new KioskSecret(key))
                .filter(kiosk -> kiosk.task() == Kiosk.Task.ASK)
                .map(Kiosk::unitCode);
    }
}
