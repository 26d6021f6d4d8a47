package id.suaralayanan.portal.administration.agencies;

import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.FieldErrors;
import id.suaralayanan.portal.web.form.PlainText;
import java.util.List;
import java.util.function.UnaryOperator;

/// What an admin typed for an agency.
///
/// @param region code of its region; empty for one of the whole country
/// @param seen the name that it had when the page was shown; empty for a new one
public record AgencyForm(String name, String region, String seen) {
    static final AgencyForm EMPTY = new AgencyForm("", "", "");
    private static final int LONGEST = 200;

    static AgencyForm of(UnaryOperator<String> field) {
        return new AgencyForm(field.apply("nama"), field.apply("wilayah"), field.apply("lama"));
    }

    /// @param isKnown whether its region is there
    List<FieldError> faults(boolean isKnown) {
        var faults = new FieldErrors();
        faults.require(
                name.codePoints().anyMatch(Character::isLetterOrDigit)
                        && PlainText.length(name) <= LONGEST,
                "nama",
                "agency.fault.name");
        faults.require(isKnown, "wilayah", "agency.fault.region");
        return faults.list();
    }
}
