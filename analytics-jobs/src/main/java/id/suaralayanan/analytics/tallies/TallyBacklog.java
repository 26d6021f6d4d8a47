package id.suaralayanan.analytics.tallies;

/// Tells, cheaply, whether there are ratings to be counted.
@FunctionalInterface
public interface TallyBacklog {
    boolean exists();
}
