package id.suaralayanan.portal.access;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Where a request comes from, for slowing down guesses: an IPv4 address, or the first 64 bits of
/// an IPv6 address. Only ever held in memory.
final class Network {
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 8;

    private Network() {}

    static String of(@Nullable InetSocketAddress remote) {
        InetAddress address = remote == null ? null : remote.getAddress();
        if (address == null) {
            return "unknown";
        }
        int bytes = address instanceof Inet4Address ? IPV4_BYTES : IPV6_BYTES;
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), bytes));
    }
}
