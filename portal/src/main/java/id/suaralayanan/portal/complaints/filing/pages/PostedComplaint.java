package id.suaralayanan.portal.complaints.filing.pages;

import id.suaralayanan.portal.units.Unit;
import id.suaralayanan.portal.web.form.Form;
import java.util.Optional;

/// The complaint form as a browser sent it. Never prints itself.
///
/// @param seal of the form that was filled in
record PostedComplaint(Unit unit, ComplaintForm draft, String seal, Form form) {
    static PostedComplaint of(Unit unit, Form form) {
        return new PostedComplaint(
                unit, ComplaintForm.of(unit.code(), form), form.raw("segel"), form);
    }

    PostedComplaint withSeal(String fresh) {
        return new PostedComplaint(unit, draft, fresh, form);
    }

    /// What the citizen chose on the page before sending; empty before that.
    Optional<String> category() {
        return form.has("kategori") ? Optional.of(form.raw("kategori")) : Optional.empty();
    }

    /// Code of the unit.
    String code() {
        return unit.code();
    }

    @Override
    public String toString() {
        return "PostedComplaint[hidden]";
    }
}
