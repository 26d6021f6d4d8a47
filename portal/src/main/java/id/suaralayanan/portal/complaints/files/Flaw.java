package id.suaralayanan.portal.complaints.files;

/// Why a file is not taken.
public enum Flaw {
    EMPTY,
    /// More than [CleanFile#MOST_BYTES].
    TOO_LARGE,
    /// Neither JPEG nor PNG nor PDF, whatever its name says.
    UNKNOWN_KIND,
    /// Damaged, or with parts that cannot be drawn faithfully.
    UNREADABLE,
    TOO_MANY_PIXELS,
    TOO_MANY_PAGES,
    /// Protected by a password.
    LOCKED,
    TOO_SLOW,
    /// Too many files are being worked on; the same file may be taken a moment later.
    BUSY
}
