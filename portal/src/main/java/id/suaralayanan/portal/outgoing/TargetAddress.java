package id.suaralayanan.portal.outgoing;

import io.netty.util.NetUtil;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where anything may be sent that others name: never to this machine or into its network, unless a
/// setting says so.
public final class TargetAddress {
    /// Blocks of addresses that the JDK has no name for (RFC 6890), as first bytes and length.
    private static final List<Block> PRIVATE =
            List.of(
                    new Block(0, 0, 8),
                    new Block(100, 64, 10),
                    new Block(192, 0, 24),
                    new Block(198, 18, 15),
                    new Block(240, 0, 4));

    private static final int LONGEST = 500;

    private TargetAddress() {}

    /// The first bytes of a block and how many bits of them count.
    private record Block(int first, int second, int bits) {
        boolean holds(byte[] address) {
            int start =
                    (address[0] & 0xFF) << 24
                            | (address[1] & 0xFF) << 16
                            | (address[2] & 0xFF) << 8;
            int own = first << 24 | second << 16;
            return (start ^ own) >>> (32 - bits) == 0;
        }
    }

    /// The address as it was typed, if it may be sent there; names are looked up when they are.
    public static Optional<String> of(String typed, boolean privateToo) {
        try {
            var target = new URI(typed.strip());
            boolean isWeb =
                    "https".equals(target.getScheme())
                            || privateToo && "http".equals(target.getScheme());
            return isWeb
                            && target.getHost() != null
                            && target.getUserInfo() == null
                            && target.getFragment() == null
                            && typed.strip().length() <= LONGEST
                            && (privateToo || isNoPrivateNumber(target.getHost()))
                    ? Optional.of(target.toASCIIString())
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// A number as host is connected to without being looked up, so it is judged here.
    private static boolean isNoPrivateNumber(String host) {
        if (host.equalsIgnoreCase("localhost") || host.endsWith(".localhost")) {
            return false;
        }
        var number = NetUtil.createInetAddressFromIpAddressString(host.replaceAll("[\\[\\]]", ""));
        return number == null || isPublic(number);
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address
                ? PRIVATE.stream().noneMatch(block -> block.holds(bytes))
                : isPublic6(bytes);
    }

    /// Only global unicast (2000::/3), and no wrapping of an IPv4 address that is not public: 6to4
    /// and Teredo tunnels and translated addresses.
    private static boolean isPublic6(byte[] bytes) {
        boolean isTranslated = bytes[0] == 0 && bytes[1] == 0x64 && bytes[2] == (byte) 0xFF;
        if (isTranslated) {
            return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
        }
        boolean is6to4 = bytes[0] == 0x20 && bytes[1] == 0x02;
        if (is6to4) {
            return isPublic4(Arrays.copyOfRange(bytes, 2, 6));
        }
        boolean isTeredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return !isTeredo && (bytes[0] & 0xE0) == 0x20;
    }

    private static boolean isPublic4(byte[] bytes) {
        try {
            return isPublic(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
