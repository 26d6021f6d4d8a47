package id.suaralayanan.portal.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/// Something is wrong that an operator should see to; the portal serves on.
final class Degraded {
    static final Status STATUS = new Status("DEGRADED");

    private Degraded() {}

    /// Up, or degraded when the condition holds.
    static Health.Builder when(boolean wrong) {
        return wrong ? Health.status(STATUS) : Health.up();
    }
}
