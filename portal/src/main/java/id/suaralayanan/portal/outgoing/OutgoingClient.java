package id.suaralayanan.portal.outgoing;

import java.time.Duration;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/// Connects to places that somebody else has named: to none in our own network, unless a setting
/// says so, wherever their names lead, and never on to where they point.
public final class OutgoingClient {
    private OutgoingClient() {}

    /// @param privateToo whether a place in our own network is meant, too
    /// @param answer how long a place may take to answer
    public static HttpClient of(boolean privateToo, Duration answer) {
        var plain =
                HttpClient.create(ConnectionProvider.newConnection())
                        .followRedirect(false)
                        .responseTimeout(answer);
        return privateToo ? plain : plain.resolver(new PublicTargets());
    }
}
