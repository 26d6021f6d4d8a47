package id.suaralayanan.portal.feedback.posters;

import java.util.Optional;
import java.util.stream.Stream;

/// What a poster is printed on.
public enum Format {
    A4("a4"),
    A3("a3"),
    /// A4, folded once to stand on a counter.
    TENT("tenda");

    private final String address;

    Format(String address) {
        this.address = address;
    }

    /// Last part of its address, and class of its page.
    public String address() {
        return address;
    }

    static Optional<Format> at(String address) {
        return Stream.of(values()).filter(each -> each.address.equals(address)).findFirst();
    }
}
