package id.suaralayanan.portal.access;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.suaralayanan.portal.PortalServer;
import id.suaralayanan.portal.access.oidc.StubProvider;
import java.util.Map;

/// Another portal on the database of the shared one, for all tests of the JVM: it asks inspectors
/// for a second factor, knows an identity provider, sends mail, and stands behind a proxy. Never
/// close it.
public final class StrictPortal {
    public static final StubProvider PROVIDER = StubProvider.start();

    public static final GreenMail MAIL = mail();

    private static final PortalServer PORTAL = PortalServer.shared().replica(settings());

    private StrictPortal() {}

    public static PortalServer shared() {
        return PORTAL;
    }

    private static Map<String, Object> settings() {
        return Map.ofEntries(
                Map.entry("suara.second-factor-roles", "INSPECTORATE"),
                Map.entry("suara.oidc-issuer", PROVIDER.issuer()),
                Map.entry("suara.oidc-client-id", "suara"),
                Map.entry("suara.oidc-client-secret", "rahasia-uji"),
                Map.entry("suara.oidc-label", "SSO Uji"),
                Map.entry("suara.oidc-role-claim", "realm_access.roles"),
                Map.entry(
                        "suara.oidc-roles",
                        "petugas=UNIT_OFFICER,inspektur=INSPECTORATE,pemda=REGION_OFFICER,instansi=AGENCY_OFFICER"),
                Map.entry("suara.smtp-url", "smtp://127.0.0.1:" + MAIL.getSmtp().getPort()),
                // Tests look and send by themselves.
                Map.entry("suara.alerts.every", "1h"),
                Map.entry("suara.push.every", "1h"),
                Map.entry("suara.push.private-targets", true),
                Map.entry("suara.mail-from", "suara@contoh.go.id"),
                Map.entry("suara.base-url", "http://suara.example"),
                Map.entry("suara.proxies", "127.0.0.1"));
    }

    private static GreenMail mail() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
