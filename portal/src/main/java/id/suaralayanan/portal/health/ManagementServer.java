package id.suaralayanan.portal.health;

import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.LoopResources;

/// Gives the management port a thread of its own, so that health answers while the portal's threads
/// have all hands full.
///
/// Part of the management context alone: listed under `META-INF/spring` and never scanned.
class ManagementServer {
    /// Takes the place of the portal's resources under the same name.
    @Bean
    ReactorResourceFactory reactorResourceFactory() {
        var resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        resources.setLoopResourcesSupplier(() -> LoopResources.create("management", 1, true));
        return resources;
    }
}
