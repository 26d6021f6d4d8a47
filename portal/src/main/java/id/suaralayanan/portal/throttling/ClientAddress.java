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

    /// The network around it as people read it, too coarse to point at one device: `203.0.113.x`,
    /// `2001:db8:1::/48`; empty when the address is not known.
    public String shownNetwork() {
        return switch (digits.length()) {
            case IPV4 -> octets();
            case IPV4 * 4 -> groups();
            default -> "";
        };
    }

    private String octets() {
        byte[] parts = HexFormat.of().parseHex(network());
        return "%d.%d.%d.x".formatted(parts[0] & 0xff, parts[1] & 0xff, parts[2] & 0xff);
    }

    private String groups() {
        String network = network();
        return "%x:%x:%x::/48"
                .formatted(
                        HexFormat.fromHexDigits(network, 0, 4),
                        HexFormat.fromHexDigits(network, 4, 8),
                        HexFormat.fromHexDigits(network, 8, 12));
    }

    private String first(int length) {
        return digits.substring(0, Math.min(length, digits.length()));
    }
}
