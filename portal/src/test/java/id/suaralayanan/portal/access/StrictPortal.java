package id.suaralayanan.portal.access;

import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.oidc.StubProvider;
import java.util.Map;

/// Another portal on the database of the shared one, for all tests of the JVM: it asks inspectors
/// for a second factor, knows an identity provider, and stands behind a proxy. Never close it.
public final class StrictPortal {
    public static final StubProvider PROVIDER = StubProvider.start();

    private static final PortalServer PORTAL =
            PortalServer.shared()
                    .replica(
                            Map.of(
                                    "suara.second-factor-roles",
                                    "INSPECTORATE",
                                    "suara.oidc-issuer",
                                    PROVIDER.issuer(),
                                    "suara.oidc-client-id",
                                    "suara",
                                    "suara.oidc-client-secret",
                                    "rahasia-uji",
                                    "suara.oidc-label",
                                    "SSO Uji",
                                    "suara.oidc-role-claim",
                                    "realm_access.roles",
                                    "suara.oidc-roles",
                                    "petugas=UNIT_OFFICER,inspektur=INSPECTORATE",
                                    "suara.proxies",
                                    "127.0.0.1"));

    private StrictPortal() {}

    public static PortalServer shared() {
        return PORTAL;
    }
}
