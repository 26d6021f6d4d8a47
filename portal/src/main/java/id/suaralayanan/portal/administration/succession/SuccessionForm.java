package id.suaralayanan.portal.administration.succession;

import id.suaralayanan.analytics.registry.UnitReader;
import id.suaralayanan.portal.web.FieldError;
import id.suaralayanan.portal.web.form.FieldErrors;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// What an admin typed to move or close a unit.
///
/// @param code the other code
/// @param heir code of the unit that goes on; empty for none
/// @param reason kept in the history of the unit
/// @param version of the unit that the admin saw
public record SuccessionForm(String code, String heir, String reason, String version) {
    private static final int LONGEST_REASON = 300;

    static SuccessionForm of(UnaryOperator<String> field) {
        return new SuccessionForm(
                field.apply("kode").toUpperCase(Locale.ROOT),
                field.apply("penerus").toUpperCase(Locale.ROOT),
                field.apply("alasan"),
                field.apply("versi"));
    }

    static SuccessionForm seen(String version) {
        return new SuccessionForm("", "", "", version);
    }

    /// What is wrong with a move.
    List<FieldError> faultsOfMove() {
        var faults = reasoned();
        faults.require(UnitReader.isCode(code), "kode", "succession.fault.code");
        return faults.list();
    }

    /// What is wrong with closing or opening again.
    List<FieldError> faults() {
        return reasoned().list();
    }

    private FieldErrors reasoned() {
        var faults = new FieldErrors();
        faults.require(
                !reason.isEmpty() && reason.length() <= LONGEST_REASON,
                "alasan",
                "succession.fault.reason");
        return faults;
    }
}
