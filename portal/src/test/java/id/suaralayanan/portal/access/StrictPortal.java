package id.suaralayanan.portal.access;

import id.suaralayanan.portal.PortalServer;
import java.util.Map;

/// Another portal on the database of the shared one, for all tests of the JVM: it asks inspectors
/// for a second factor, and stands behind a proxy. Never close it.
public final class StrictPortal {
    private static final PortalServer PORTAL =
            PortalServer.shared()
                    .replica(
                            Map.of(
                                    "suara.second-factor-roles", "INSPECTORATE",
                                    "suara.proxies", "127.0.0.1"));

    private StrictPortal() {}

    public static PortalServer shared() {
        return PORTAL;
    }
}
