package id.suaralayanan.portal.kiosk;

import id.suaralayanan.portal.feedback.api.PairedDevices;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Tells intake which unit a device asks for, by the key in its address.
@Component
final class KioskProof implements PairedDevices {
    private final Kiosks kiosks;

    KioskProof(Kiosks kiosks) {
        this.kiosks = kiosks;
    }

    @Override
    public Mono<String> unitOf(String key) {
        return kiosks.find(new Secret(key))
                .filter(kiosk -> kiosk.task() == Kiosk.Task.ASK)
                .map(Kiosk::unitCode);
    }
}
