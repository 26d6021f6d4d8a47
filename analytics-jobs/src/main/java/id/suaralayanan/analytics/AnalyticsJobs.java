package id.suaralayanan.analytics;

/// Command line of the jobs: `JOB [key=value ...]`.
public final class AnalyticsJobs {
    private AnalyticsJobs() {}

    public static void main(String[] arguments) {
        System.out.println("Suara Layanan jobs");
    }
}
