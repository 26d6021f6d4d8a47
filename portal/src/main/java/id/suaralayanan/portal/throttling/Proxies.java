package id.suaralayanan.portal.throttling;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which proxies before the portal are our own.
sealed interface Proxies {
    /// The client, as these proxies tell of it.
    ///
    /// @param peer of the connection
    /// @param hops as listed from the farthest to the nearest; empty where one is no address
    Optional<InetAddress> client(Optional<InetAddress> peer, List<Optional<InetAddress>> hops);

    default boolean isNone() {
        return equals(new Count(0));
    }

    /// As set: a number, or addresses and networks with commas between them.
    ///
    /// @throws IllegalArgumentException with one line that names the setting
    static Proxies of(String setting) {
        var text = setting.strip();
        if (text.matches("\\d{1,2}")) {
            return new Count(Integer.parseInt(text));
        }
        return new Known(
                Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .map(part -> network(part, setting))
                        .toList());
    }

    private static Network network(String part, String setting) {
        int slash = part.indexOf('/');
        var base = literal(slash < 0 ? part : part.substring(0, slash));
        var bits = slash < 0 ? "" : part.substring(slash + 1);
        int most = base.map(address -> address.getAddress().length * Byte.SIZE).orElse(-1);
        if (most < 0
                || !bits.matches("\\d{0,3}")
                || slash > 0 && (bits.isEmpty() || Integer.parseInt(bits) > most)) {
            throw new IllegalArgumentException(
                    "SUARA_PROXIES is %s; it must be the number of own proxies, or their addresses, such as 127.0.0.1,10.0.0.0/8"
                            .formatted(setting));
        }
        return new Network(base.orElseThrow(), bits.isEmpty() ? most : Integer.parseInt(bits));
    }

    static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// So many, one behind the other, and no way around them; each adds one hop.
    record Count(int proxies) implements Proxies {
        @Override
        public Optional<InetAddress> client(
                Optional<InetAddress> peer, List<Optional<InetAddress>> hops) {
            return proxies == 0 || hops.size() < proxies
                    ? peer
                    : hops.get(hops.size() - proxies).or(() -> peer);
        }
    }

    /// Those at these addresses; who comes to the portal around them is a client himself.
    record Known(List<Network> networks) implements Proxies {
        @Override
        public Optional<InetAddress> client(
                Optional<InetAddress> peer, List<Optional<InetAddress>> hops) {
            Optional<InetAddress> client = peer;
            for (var hop : hops.reversed()) {
                if (hop.isEmpty() || client.filter(this::isOurs).isEmpty()) {
                    break;
                }
                client = hop;
            }
            return client;
        }

        private boolean isOurs(InetAddress address) {
            return networks.stream().anyMatch(network -> network.contains(address));
        }
    }

    record Network(InetAddress base, int bits) {
        boolean contains(InetAddress client) {
            byte[] address = client.getAddress();
            byte[] own = base.getAddress();
            if (address.length != own.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if ((address[bit / Byte.SIZE] & mask) != (own[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
