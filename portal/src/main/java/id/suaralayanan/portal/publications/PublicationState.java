package id.suaralayanan.portal.publications;

/// How far a publication is.
public enum PublicationState {
    /// Closed by the ministry; nobody else sees it.
    DRAFT,
    /// The units see their own figures and may object.
    OBJECTION,
    /// Every objection is answered and a person has looked at the whole.
    REVIEWED,
    /// In the log, for everybody and for good.
    PUBLISHED,
    /// Still there, and replaced by a later version.
    RESTATED,
    /// Given up before it was published.
    CANCELLED;

    /// Whether it still goes on.
    public boolean isOpen() {
        return this == DRAFT || this == OBJECTION || this == REVIEWED;
    }
}
