package id.suaralayanan.portal.units.updates;

import id.suaralayanan.portal.database.Notifications;
import id.suaralayanan.portal.units.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;

/// Reads the registry anew as soon as the database tells of a change, whoever made it. Changes that
/// come while it reads are read together afterwards.
@Component
final class RegistryUpdates implements SmartLifecycle {
    private static final String CHANNEL = "registry_changed";

    private final Notifications notifications;
    private final Registry registry;
    private volatile @Nullable Disposable listening;

    RegistryUpdates(Notifications notifications, Registry registry) {
        this.notifications = notifications;
        this.registry = registry;
    }

    /// A read that fails is made up for by the next look of the registry.
    @Override
    public void start() {
        listening =
                notifications
                        .on(CHANNEL)
                        .onBackpressureLatest()
                        .concatMap(_ -> registry.refresh().onErrorComplete(), 0)
                        .subscribe();
    }

    @Override
    public void stop() {
        var running = listening;
        if (running != null) {
            running.dispose();
            listening = null;
        }
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }
}
