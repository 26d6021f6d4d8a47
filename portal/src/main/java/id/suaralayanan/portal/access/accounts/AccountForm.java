package id.suaralayanan.portal.access.accounts;

import id.suaralayanan.portal.access.Officer;
import id.suaralayanan.portal.access.Posting;
import id.suaralayanan.portal.access.Role;
import id.suaralayanan.portal.units.Registry;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.FieldErrors;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What an admin typed for a new account; an absent part is empty.
///
/// @param role empty while none is chosen, or when it is unknown
/// @param place code of the unit, the agency or the region; needed for the roles that have one
/// @param endsOn the last day, as `2026-12-31`
/// @param headUntil how long an officer of a unit stands in for its head
public record AccountForm(
        String username,
        String name,
        String email,
        Optional<Role> role,
        String place,
        String endsOn,
        String headUntil) {
    static final AccountForm EMPTY = new AccountForm("", "", "", Optional.empty(), "", "", "");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;

    static AccountForm of(Form form) {
        String role = form.line("peran");
        return new AccountForm(
                form.line("username").toLowerCase(Locale.ROOT),
                form.line("nama"),
                form.line("email"),
                Stream.of(Role.values()).filter(known -> known.name().equals(role)).findFirst(),
                form.line("unit").toUpperCase(Locale.ROOT),
                form.line("berakhir"),
                form.line("wakil"));
    }

    /// What stands in the form of a known account.
    static AccountForm of(Account account) {
        return new AccountForm(
                account.username(),
                account.name(),
                account.email(),
                Optional.of(account.role()),
                account.placeCode(),
                account.endsOn(),
                account.headUntil());
    }

    /// The same for an account whose user name stays.
    AccountForm named(String known) {
        return new AccountForm(known, name, email, role, place, endsOn, headUntil);
    }

    /// What is to put right, in the order of the form.
    List<FieldError> faults(Registry registry) {
        var faults = new FieldErrors();
        require(faults, Officer.isUsername(username), "username");
        require(faults, !name.isEmpty() && PlainText.length(name) <= LONGEST_NAME, "nama");
        require(faults, email.isEmpty() || isEmail(), "email");
        require(faults, role.isPresent(), "peran");
        require(faults, role.isEmpty() || posting(registry).isPresent(), "unit");
        require(faults, isDayOrEmpty(endsOn), "berakhir");
        require(
                faults,
                isDayOrEmpty(headUntil)
                        && (headUntil.isEmpty() || role.equals(Optional.of(Role.UNIT_OFFICER))),
                "wakil");
        return faults.list();
    }

    private static boolean isDayOrEmpty(String typed) {
        try {
            return typed.isEmpty() || LocalDate.parse(typed).getYear() < 10_000;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static void require(FieldErrors faults, boolean holds, String field) {
        faults.require(holds, field, "account.fault." + field);
    }

    private boolean isEmail() {
        return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches();
    }

    /// Where the account belongs; empty while the role or its place is missing.
    Optional<Posting> posting(Registry registry) {
        return role.flatMap(known -> Posting.of(known, place, registry));
    }
}
