package id.suaralayanan.portal.reports.cut;

import java.util.List;

/// What respondents may tell of themselves (*profil responden*), with the values in the order of
/// the report.
public enum Trait {
    SEX("F", "M"),
    AGE("0-16", "17-24", "25-34", "35-44", "45-59", "60-120"),
    EDUCATION("SD", "SMP", "SMA", "D1-D4", "S1", "S2"),
    OCCUPATION("PNS", "TNI-POLRI", "SWASTA", "WIRAUSAHA", "PELAJAR", "PETANI", "LAINNYA"),
    DISABILITY("YES", "NO");

    /// Those who told nothing.
    public static final String UNTOLD = "UNTOLD";

    private final List<String> choices;

    Trait(String... choices) {
        this.choices = List.of(choices);
    }

    public List<String> choices() {
        return choices;
    }
}
