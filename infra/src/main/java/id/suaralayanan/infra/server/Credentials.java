package id.suaralayanan.infra.server;

import id.suaralayanan.infra.database.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.OptionalInt;

/// How the embedded server is entered: its port and the generated password of each role, one file
/// each, readable by the owner alone.
record Credentials(Path folder) {
    static final String SUPERUSER = "postgres";

    boolean has(String role) {
        return Files.isReadable(file(role));
    }

    /// The password of a role; a new one is generated and kept when there is none.
    String password(String role) {
        if (!has(role)) {
            keep(file(role), generated());
        }
        try {
            return Files.readString(file(role)).strip();
        } catch (IOException e) {
            throw new CannotStart("SUARA_DATA: %s is not readable".formatted(file(role)), e);
        }
    }

    Path file(String role) {
        return folder.resolve(role + ".password");
    }

    /// The port of the last start; empty before the first one.
    OptionalInt port() {
        try {
            return OptionalInt.of(Integer.parseInt(Files.readString(portFile()).strip()));
        } catch (IOException | NumberFormatException _) {
            return OptionalInt.empty();
        }
    }

    void rememberPort(int port) {
        keep(portFile(), Integer.toString(port));
    }

    private Path portFile() {
        return folder.resolve("port");
    }

    private void keep(Path file, String content) {
        try {
            // createTempFile makes the file 0600, so the content is never open to others.
            var side = Files.createTempFile(folder, file.getFileName().toString(), ".new");
            Files.writeString(side, content);
            Files.move(side, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotStart("SUARA_DATA: %s cannot be written".formatted(file), e);
        }
    }

    private static String generated() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
