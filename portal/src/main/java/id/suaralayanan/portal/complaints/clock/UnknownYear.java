package id.suaralayanan.portal.complaints.clock;

/// A deadline would fall into a year whose holidays are not known yet.
public final class UnknownYear extends IllegalStateException {
    UnknownYear(int year) {
        super("the working calendar does not know " + year + ": import its holidays");
    }
}
