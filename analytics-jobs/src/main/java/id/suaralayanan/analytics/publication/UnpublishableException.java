package id.suaralayanan.analytics.publication;

/// A publication that cannot be made or published as things are; others do not wait for it.
final class UnpublishableException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnpublishableException(String reason) {
        super(reason);
    }
}
