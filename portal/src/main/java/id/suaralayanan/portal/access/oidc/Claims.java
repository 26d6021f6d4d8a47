package id.suaralayanan.portal.access.oidc;

import id.suaralayanan.portal.access.Role;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a token says of a person, and what that means here.
///
/// @param all of the ID token
record Claims(Map<String, Object> all, OidcSettings settings) {
    private static final int LONGEST_NAME = 120;

    /// The first role of the setting that the token names.
    Optional<Role> role() {
        List<String> named = words(settings.roleClaim());
        return settings.table().entrySet().stream()
                .filter(each -> named.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// The code of the unit, the agency or the region that a role needs, as it was typed there.
    String place(Role role) {
        String claim =
                switch (role) {
                    case AGENCY_OFFICER -> settings.agencyClaim();
                    case REGION_OFFICER -> settings.regionClaim();
                    default -> settings.unitClaim();
                };
        return words(claim).stream().findFirst().orElse("").strip().toUpperCase(Locale.ROOT);
    }

    /// The user name there, with what cannot stand in one here left out.
    String username() {
        return text("preferred_username")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("@.*", "")
                .replaceAll("[^a-z0-9._-]", "");
    }

    String name() {
        String name = text("name").strip();
        return name.isEmpty()
                ? text("preferred_username")
                : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /// Empty when the provider has not seen that it works.
    String email() {
        return Boolean.TRUE.equals(all.get("email_verified")) ? text("email") : "";
    }

    String text(String claim) {
        return words(claim).stream().findFirst().orElse("");
    }

    private List<String> words(String path) {
        @Nullable Object found = all;
        for (String step : all.containsKey(path) ? new String[] {path} : path.split("\\.")) {
            found = found instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return switch (found) {
            case String text -> List.of(text);
            case Collection<?> list -> list.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }
}
