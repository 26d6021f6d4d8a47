package id.suaralayanan.portal.feedback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/// A secret of this installation: made at the first start, readable by the owner alone.
public final class SecretFile {
    private static final int BYTES = 32;

    private SecretFile() {}

    /// The secret in a file; a new one where there is no file yet.
    public static byte[] at(Path file) {
        try {
            Files.createDirectories(file.getParent());
            var ownerOnly =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"));
            try (var created =
                    Files.newByteChannel(
                            file,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            ownerOnly)) {
                var fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                created.write(ByteBuffer.wrap(fresh));
            } catch (FileAlreadyExistsException _) {
                // Made at an earlier start.
            }
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("the secret in " + file, failure);
        }
    }
}
