package id.suaralayanan.portal.throttling;

import java.net.InetAddress;
import java.util.HexFormat;

/// Where a request comes from, for limits and for slowing down guesses. Only ever held in memory.
///
/// @param digits of an IPv4 or IPv6 address, hexadecimal; none when it is not known
public record ClientAddress(String digits) {
    private static final int IPV4 = 8;
    private static final int IPV4_NETWORK = 6;
    private static final int IPV6_NETWORK = 12;
    private static final int IPV6_HOUSEHOLD = 16;

    static final ClientAddress UNKNOWN = new ClientAddress("");

    static ClientAddress of(InetAddress address) {
        return new ClientAddress(HexFormat.of().formatHex(address.getAddress()));
    }

    /// One home or one device: an IPv4 address, or the first 64 bits of an IPv6 address.
    public String household() {
        return first(digits.length() == IPV4 ? IPV4 : IPV6_HOUSEHOLD);
    }

    /// The network around it: /24, or /48 of IPv6.
    public String network() {
        return first(digits.length() == IPV4 ? IPV4_NETWORK : IPV6_NETWORK);
    }

    private String first(int length) {
        return digits.substring(0, Math.min(length, digits.length()));
    }
}
