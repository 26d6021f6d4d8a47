package id.suaralayanan.portal.complaints.files;

/// A file that cannot be made harmless. An expected outcome: carries no stack trace.
final class UncleanableFileException extends RuntimeException {
    private final Flaw flaw;

    UncleanableFileException(Flaw flaw) {
        super(flaw.name(), null, false, false);
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
