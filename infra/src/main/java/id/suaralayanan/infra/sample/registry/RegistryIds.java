package id.suaralayanan.infra.sample.registry;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/// The numbers that the database gave to units and services.
///
/// @param units by unit code
/// @param services by `unit code/service code`
public record RegistryIds(Map<String, Integer> units, Map<String, Integer> services) {
    public int unit(Office office) {
        return requireNonNull(units.get(office.code()));
    }

    public int service(Office office, String service) {
        return requireNonNull(services.get(office.code() + "/" + service));
    }

    public int service(Office office, int position) {
        return service(office, office.kind().services().get(position).code());
    }
}
