package id.suaralayanan.portal.feedback.api;

import reactor.core.publisher.Mono;

/// The devices in offices that may say that an answer was given on them.
public interface PairedDevices {
    /// Code of the unit where the device with this key stands; empty where no paired device asks
    /// for answers with it.
    Mono<String> unitOf(String key);
}
