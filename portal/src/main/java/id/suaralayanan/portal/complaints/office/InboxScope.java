package id.suaralayanan.portal.complaints.office;

import java.util.Arrays;

/// Which cases an inbox holds.
public enum InboxScope {
    /// Those of the own unit.
    OWN("", ""),
    ALL("semua", ""),
    /// Cases that are late; the level above was told.
    ESCALATED("eskalasi", " AND is_escalated(c) "),
    /// Cases of supervisory content, which go past the unit.
    INTEGRITY("pengawasan", " AND c.integrity "),
    /// Appeals that wait for the level above.
    APPEALS("banding", " AND c.status = 'APPEALED' ");

    private final String address;
    private final String condition;

    InboxScope(String address, String condition) {
        this.address = address;
        this.condition = condition;
    }

    /// As it stands in the address of the page.
    public String address() {
        return address;
    }

    /// The words to be added to a condition on complaints.
    public String condition() {
        return condition;
    }

    public static InboxScope of(String address, InboxScope usual) {
        return Arrays.stream(values())
                .filter(box -> box != OWN && box.address.equals(address))
                .findFirst()
                .orElse(usual);
    }
}
