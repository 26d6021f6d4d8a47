package id.suaralayanan.portal.complaints.files;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of files that are taken, told by their first bytes; names and announced types lie.
public enum FileKind {
    JPEG("image/jpeg", "jpg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", "png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    PDF("application/pdf", "pdf", '%', 'P', 'D', 'F', '-');

    private final String type;
    private final String extension;
    private final int[] beginning;

    FileKind(String type, String extension, int... beginning) {
        this.type = type;
        this.extension = extension;
        this.beginning = beginning;
    }

    /// Empty for every other kind.
    public static Optional<FileKind> of(byte[] file) {
        return Arrays.stream(values()).filter(kind -> kind.isOf(file)).findFirst();
    }

    /// Media type, e.g. `image/jpeg`.
    public String type() {
        return type;
    }

    /// End of a file name, without the dot.
    public String extension() {
        return extension;
    }

    private boolean isOf(byte[] file) {
        for (int at = 0; at < beginning.length; at++) {
            if (file.length <= at || (file[at] & 0xFF) != beginning[at]) {
                return false;
            }
        }
        return true;
    }
}
