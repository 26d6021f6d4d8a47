package id.suaralayanan.portal;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import id.suaralayanan.infra.sample.SampleData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/// The sample data of a start, and the passwords of its officers: generated once, kept in a file
/// that only the owner of the data folder can read, so that every start can print them.
record Sample(Path passwordFile) {
    static Sample in(Path data) {
        return new Sample(data.resolve("sample-passwords"));
    }

    /// Loads the sample where it is missing.
    ///
    /// @return the password of each sign-in by its name
    Map<String, String> load(DatabaseAddress owner, Clock clock) {
        var encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        UnaryOperator<String> stored = password -> requireNonNull(encoder.encode(password));
        try {
            var summary = SampleData.load(owner, clock, stored);
            if (summary.isLoaded()) {
                return kept(summary.passwords());
            }
            return Files.isReadable(passwordFile)
                    ? read()
                    : kept(SampleData.renewPasswords(owner, stored));
        } catch (IOException e) {
            throw new CannotStart("SUARA_DATA: %s cannot be used".formatted(passwordFile), e);
        }
    }

    private Map<String, String> read() throws IOException {
        return Files.readAllLines(passwordFile).stream()
                .map(line -> line.split(" ", 2))
                .filter(parts -> parts.length == 2)
                .collect(toMap(parts -> parts[0], parts -> parts[1], (a, _) -> a, TreeMap::new));
    }

    private Map<String, String> kept(Map<String, String> passwords) throws IOException {
        var lines = passwords.entrySet().stream().map(e -> e.getKey() + " " + e.getValue());
        // createTempFile makes the file 0600, so the content is never open to others.
        var side = Files.createTempFile(passwordFile.getParent(), "sample-passwords", ".new");
        Files.write(side, lines.toList());
        Files.move(side, passwordFile, StandardCopyOption.ATOMIC_MOVE);
        return passwords;
    }
}
