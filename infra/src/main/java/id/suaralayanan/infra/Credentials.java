package id.suaralayanan.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/// Generated passwords of the embedded server, one file per role, readable by the owner alone.
record Credentials(Path folder) {
    static final String SUPERUSER = "postgres";

    boolean has(String role) {
        return Files.isReadable(file(role));
    }

    /// The password of a role; a new one is generated and kept when there is none.
    String password(String role) {
        try {
            if (!has(role)) {
                // createTempFile makes the file 0600, so the password is never open to others.
                var side = Files.createTempFile(folder, role, ".new");
                Files.writeString(side, generated());
                Files.move(side, file(role), StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file(role)).strip();
        } catch (IOException e) {
            throw new CannotStart("SUARA_DATA: %s is not usable".formatted(file(role)), e);
        }
    }

    Path file(String role) {
        return folder.resolve(role + ".password");
    }

    private static String generated() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
