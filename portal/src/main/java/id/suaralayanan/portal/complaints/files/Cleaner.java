package id.suaralayanan.portal.complaints.files;

import java.io.IOException;

/// Draws a file anew. For hostile input, so it runs in [CleanerProgram] only.
final class Cleaner {
    private Cleaner() {}

    /// @throws UncleanableFileException saying why the file cannot be taken
    static byte[] clean(byte[] file) throws IOException {
        var kind =
                FileKind.of(file)
                        .orElseThrow(() -> new UncleanableFileException(Flaw.UNKNOWN_KIND));
        byte[] clean =
                switch (kind) {
                    case JPEG, PNG -> Photo.drawnAnew(file, kind);
                    case PDF -> Paper.drawnAnew(file);
                };
        if (clean.length > CleanFile.MOST_BYTES) {
            throw new UncleanableFileException(Flaw.TOO_LARGE);
        }
        return clean;
    }
}
