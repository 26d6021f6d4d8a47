package id.suaralayanan.portal.open311.services;

import id.suaralayanan.portal.units.Unit;
import java.util.Optional;

/// For whom a call is: the whole country, a region with all that is in it, or one unit.
public sealed interface Jurisdiction {
    Jurisdiction COUNTRY = new Country();

    record Country() implements Jurisdiction {}

    /// @param code Kemendagri code
    record OfRegion(String code) implements Jurisdiction {}

    record OfUnit(Unit unit) implements Jurisdiction {}

    default boolean holds(Unit unit) {
        return switch (this) {
            case Country _ -> true;
            case OfRegion(String code) ->
                    unit.region().equals(code) || unit.region().startsWith(code + ".");
            case OfUnit(Unit own) -> own.code().equals(unit.code());
        };
    }

    /// The one unit that is meant, where it is clear without asking.
    default Optional<Unit> only() {
        return this instanceof OfUnit(Unit unit) ? Optional.of(unit) : Optional.empty();
    }

    /// Code of the region; empty for none.
    default String region() {
        return this instanceof OfRegion(String code) ? code : "";
    }
}
