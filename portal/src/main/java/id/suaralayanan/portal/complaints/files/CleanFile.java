package id.suaralayanan.portal.complaints.files;

/// A file drawn anew: a JPEG, or a PDF of nothing but page pictures.
public record CleanFile(FileKind kind, byte[] bytes) {
    /// Bytes that a file may have, before and after.
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    @Override
    public String toString() {
        return "CleanFile[" + kind + ", " + bytes.length + " bytes]";
    }
}
