package id.suaralayanan.portal.access.oidc;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// The identity provider, as it describes itself at its address. It is asked when somebody first
/// wants to sign in there, and again some time after a failure, never at the start: the portal
/// starts without it.
@Component
@EnableConfigurationProperties(OidcSettings.class)
public final class Provider {
    static final String ID = "instansi";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration KNOWN_FOR = Duration.ofHours(1);

    /// A provider that does not answer is left alone for a while, however many want to sign in.
    private static final Duration SILENT_FOR = Duration.ofSeconds(5);

    private final OidcSettings settings;
    private final Mono<ClientRegistration> registration;

    Provider(OidcSettings settings) {
        this.settings = settings;
        registration =
                Mono.fromCallable(this::ask)
                        .subscribeOn(Schedulers.boundedElastic())
                        .timeout(PATIENCE)
                        .cache(_ -> KNOWN_FOR, _ -> SILENT_FOR, () -> Duration.ZERO);
    }

    public boolean isOn() {
        return settings.isOn();
    }

    /// What officers call it; empty for no name.
    public String label() {
        return settings.label();
    }

    /// The provider as it describes itself.
    Mono<ClientRegistration> described() {
        return registration;
    }

    /// How this portal deals with the provider.
    ///
    /// @param back where the provider sends the browser back to
    Mono<ClientRegistration> registration(String back) {
        return described()
                .map(known ->
                        ClientRegistration.withClientRegistration(known).redirectUri(back).build());
    }

    /// Refuses a description that names another issuer than the address it was found at.
    private ClientRegistration ask() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope("openid", "profile", "email")
                .build();
    }

    /// Where the provider ends sessions; empty when it does not say.
    static Optional<String> endOfSessions(ClientRegistration registration) {
        return Optional.ofNullable(
                        registration
                                .getProviderDetails()
                                .getConfigurationMetadata()
                                .get("end_session_endpoint"))
                .map(Object::toString);
    }
}
