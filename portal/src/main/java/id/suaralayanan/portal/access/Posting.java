package id.suaralayanan.portal.access;

import id.suaralayanan.portal.units.Registry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/// Where an account belongs: to a unit, an agency, a region, or to none of them.
public record Posting(@Nullable Integer unit, @Nullable String agency, @Nullable String region) {
    private static final Posting CENTRE = new Posting(null, null, null);

    /// The posting of a role by the code that somebody typed; empty where the role needs a place
    /// and the code names none. An agency or a region is one that has units.
    public static Optional<Posting> of(Role role, String code, Registry registry) {
        return switch (role) {
            case UNIT_OFFICER, UNIT_HEAD ->
                    registry.unit(code)
                            .map(registry::acting)
                            .map(unit -> new Posting(unit.id(), null, null));
            case AGENCY_OFFICER ->
                    holds(Oversight.Kind.AGENCY, code, registry)
                            ? Optional.of(new Posting(null, code, null))
                            : Optional.empty();
            case REGION_OFFICER ->
                    holds(Oversight.Kind.REGION, code, registry)
                            ? Optional.of(new Posting(null, null, code))
                            : Optional.empty();
            case INSPECTORATE, MINISTRY, ADMIN -> Optional.of(CENTRE);
        };
    }

    private static boolean holds(Oversight.Kind kind, String code, Registry registry) {
        var oversight = new Oversight(kind, code, code);
        return registry.units().anyMatch(oversight::covers);
    }

    /// Binds `:unit`, `:agency` and `:region`.
    public GenericExecuteSpec bind(GenericExecuteSpec sql) {
        var withUnit = unit == null ? sql.bindNull("unit", Integer.class) : sql.bind("unit", unit);
        return text(text(withUnit, "agency", agency), "region", region);
    }

    private static GenericExecuteSpec text(
            GenericExecuteSpec sql, String name, @Nullable String value) {
        return value == null ? sql.bindNull(name, String.class) : sql.bind(name, value);
    }
}
