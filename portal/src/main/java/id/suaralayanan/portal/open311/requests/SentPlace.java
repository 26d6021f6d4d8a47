package id.suaralayanan.portal.open311.requests;

import id.suaralayanan.portal.open311.CallArguments;
import id.suaralayanan.portal.web.form.FieldErrors;
import java.math.BigDecimal;
import java.util.Optional;

/// Where something happened: the standard wants a position, an address or the number of one.
final class SentPlace {
    private SentPlace() {}

    static void check(CallArguments given, FieldErrors faults) {
        boolean isPosition =
                given.optional("lat").isPresent() || given.optional("long").isPresent();
        if (isPosition) {
            faults.require(
                    degrees(given, "lat", 90).isPresent()
                            && degrees(given, "long", 180).isPresent(),
                    "lat",
                    "open311.fault.position");
        } else {
            faults.require(!words(given).isEmpty(), "lat", "open311.fault.place");
        }
    }

    /// In words, as the complaint keeps it.
    static String of(CallArguments given) {
        return words(given)
                .or(() -> given.optional("lat").map(lat -> lat + ", " + given.text("long")))
                .orElse("");
    }

    private static Optional<String> words(CallArguments given) {
        return given.optional("address_string").or(() -> given.optional("address_id"));
    }

    private static Optional<BigDecimal> degrees(CallArguments given, String name, int most) {
        return given.optional(name)
                .filter(typed -> typed.matches("[+-]?\\d{1,3}(\\.\\d{1,20})?"))
                .map(BigDecimal::new)
                .filter(degrees -> degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0);
    }
}
