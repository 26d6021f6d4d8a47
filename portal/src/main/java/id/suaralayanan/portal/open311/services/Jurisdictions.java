package id.suaralayanan.portal.open311.services;

import id.suaralayanan.portal.open311.CallArguments;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.ProblemException;
import id.suaralayanan.portal.web.PublicAddress;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// Reads `jurisdiction_id`. The endpoint serves the whole country, so it may be left out; the
/// site's own domain says the same, the code of a region or of a unit narrows a call to it.
@Component
public final class Jurisdictions {
    private final Registry registry;
    private final PublicAddress address;

    Jurisdictions(Registry registry, PublicAddress address) {
        this.registry = registry;
        this.address = address;
    }

    /// @throws ProblemException 404 for one that is not here
    public Jurisdiction of(ServerWebExchange exchange, CallArguments arguments) {
        var asked = arguments.text("jurisdiction_id");
        return asked.isEmpty() || asked.equalsIgnoreCase(domain(exchange))
                ? Jurisdiction.COUNTRY
                : narrower(asked)
                        .orElseThrow(() ->
                                ProblemException.of(
                                        HttpStatus.NOT_FOUND, "open311-jurisdiction", asked));
    }

    /// The site's domain without `www`, as the standard recommends.
    String domain(ServerWebExchange exchange) {
        return address.spoken(exchange).replaceFirst("[:/].*", "").replaceFirst("^www\\.", "");
    }

    private Optional<Jurisdiction> narrower(String code) {
        return registry.unit(code)
                .<Jurisdiction>map(Jurisdiction.OfUnit::new)
                .or(() ->
                        registry.regionName(code).equals(code)
                                ? Optional.empty()
                                : Optional.of(new Jurisdiction.OfRegion(code)));
    }
}
