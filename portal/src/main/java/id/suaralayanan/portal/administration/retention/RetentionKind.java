package id.suaralayanan.portal.administration.retention;

/// What is forgotten after a while (*masa retensi*); the words are `retention.kind.<kind>`.
public enum RetentionKind {
    /// By which a form that is sent again is known.
    KEYS,
    /// Replies that officers have begun to write.
    DRAFTS,
    /// Who complained, of cases that ended.
    CONTACTS,
    /// Photos and papers of cases that ended.
    FILES
}
