package id.suaralayanan.portal.inspections;

import java.util.List;

/// A unit with the signs that are known of it now.
record RiskyUnit(int unit, String code, List<RiskSign> signs) {
    int points() {
        return RiskSign.points(signs);
    }
}
