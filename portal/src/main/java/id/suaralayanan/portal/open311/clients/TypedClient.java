package id.suaralayanan.portal.open311.clients;

import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import java.util.List;
import java.util.stream.Stream;

/// What was typed for a new program.
///
/// @param scopes what its key is for; sending complaints where nothing is chosen
/// @param limit calls a day, as typed; empty is the usual
public record TypedClient(String name, String contact, List<ApiScope> scopes, String limit) {
    static final TypedClient NONE =
            new TypedClient("", "", List.of(ApiScope.OPEN311), Integer.toString(1000));

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_CONTACT = 200;
    private static final int USUAL = 1000;
    private static final int MOST = 1_000_000;

    static TypedClient of(Form form) {
        List<ApiScope> scopes =
                Stream.of(ApiScope.values())
                        .filter(scope -> !form.raw("untuk-" + scope.name()).isEmpty())
                        .toList();
        return new TypedClient(
                form.line("nama"),
                form.line("kontak"),
                scopes.isEmpty() ? List.of(ApiScope.OPEN311) : scopes,
                form.raw("batas"));
    }

    boolean isWhole() {
        return isWithin(name, LONGEST_NAME)
                && isWithin(contact, LONGEST_CONTACT)
                && dailyLimit() >= 1
                && dailyLimit() <= MOST;
    }

    int dailyLimit() {
        if (limit.isEmpty()) {
            return USUAL;
        }
        return limit.matches("\\d{1,7}") ? Integer.parseInt(limit) : 0;
    }

    public boolean reads() {
        return scopes.contains(ApiScope.NATIONAL);
    }

    public boolean sends() {
        return scopes.contains(ApiScope.OPEN311);
    }

    private static boolean isWithin(String text, int longest) {
        return !text.isEmpty() && PlainText.length(text) <= longest;
    }
}
