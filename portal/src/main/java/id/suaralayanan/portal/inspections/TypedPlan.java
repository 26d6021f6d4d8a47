package id.suaralayanan.portal.inspections;

import id.suaralayanan.analytics.indicators.Period;
import id.suaralayanan.portal.web.form.Form;
import id.suaralayanan.portal.web.form.PlainText;
import java.util.Optional;

/// A plan as it was asked for.
///
/// @param size as typed
public record TypedPlan(String type, String code, String size, String reason) {
    static final TypedPlan NONE = new TypedPlan("", "", "20", "");

    private static final int MOST = 500;
    private static final int LONGEST = 1000;

    static TypedPlan of(Form form) {
        return new TypedPlan(
                form.raw("jenis"), form.raw("periode"), form.raw("jumlah"), form.text("alasan"));
    }

    /// The key of what is wrong; empty where nothing is.
    String fault() {
        if (type.isEmpty()) {
            return "periksa.fault.type";
        }
        if (period().isEmpty()) {
            return "periksa.fault.period";
        }
        if (number() < 1 || number() > MOST) {
            return "periksa.fault.size";
        }
        return reason.isEmpty() || PlainText.length(reason) > LONGEST ? "periksa.fault.reason" : "";
    }

    Optional<Period> period() {
        return Period.find(code);
    }

    int number() {
        return size.matches("\\d{1,4}") ? Integer.parseInt(size) : 0;
    }
}
