package id.suaralayanan.infra.keys;

import id.suaralayanan.infra.database.CannotStart;
import id.suaralayanan.infra.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Compares the files in `SUARA_DATA/keys` with the fingerprints that the database holds of them.
///
/// A back-up holds the fingerprints and not the keys, so that a restored database says which keys
/// it needs.
public final class KeyRegister {
    private static final String NOTE =
            """
            INSERT INTO installation_key AS known (name, fingerprint)
            VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET fingerprint = excluded.fingerprint, noted_at = now()
             WHERE known.fingerprint <> excluded.fingerprint
            """;

    private final DatabaseAddress owner;
    private final Path folder;

    /// @param folder of the keys; keys in folders below it are not looked at
    public KeyRegister(DatabaseAddress owner, Path folder) {
        this.owner = owner;
        this.folder = folder;
    }

    /// Where the keys lie.
    ///
    /// @param data the folder `SUARA_DATA`
    public static Path folder(Path data) {
        return data.resolve("keys");
    }

    /// How the keys of the folder differ from those of the database.
    ///
    /// @param missing names of keys that the database knows and the folder does not have
    /// @param foreign names of keys that are others than those the database knows
    public record Difference(List<String> missing, List<String> foreign) {
        public boolean isNone() {
            return missing.isEmpty() && foreign.isEmpty();
        }

        /// For example `receipt.key is missing, visit.key is another one`.
        @Override
        public String toString() {
            var words = new ArrayList<String>();
            missing.forEach(name -> words.add(name + " is missing"));
            foreign.forEach(name -> words.add(name + " is another one"));
            return String.join(", ", words);
        }
    }

    /// @throws CannotStart when database or folder cannot be read
    public Difference difference() {
        var known = known();
        var found = found();
        var missing = known.keySet().stream().filter(name -> !found.containsKey(name)).toList();
        var foreign =
                known.keySet().stream()
                        .filter(found::containsKey)
                        .filter(name -> !Arrays.equals(known.get(name), found.get(name)))
                        .toList();
        return new Difference(missing, foreign);
    }

    /// @throws CannotStart with what is wrong and what to do, when keys of the database are missing
    ///   or others
    public void requireOwn() {
        var difference = difference();
        if (!difference.isNone()) {
            throw new CannotStart(
                    "SUARA_DATA: %s does not belong to this database: %s. Put the keys of its installation there; only if they are lost, set SUARA_ACCEPT_NEW_KEYS=true: receipts and visit codes handed out so far then open nothing"
                            .formatted(folder, difference));
        }
    }

    /// Notes what lies in the folder now; from now on these are the keys of the database.
    ///
    /// @throws CannotStart when database or folder cannot be read
    public void note() {
        var found = found();
        try (var connection = owner.connect();
                var note = connection.prepareStatement(NOTE);
                var forget =
                        connection.prepareStatement(
                                "DELETE FROM installation_key WHERE name <> ALL (?)")) {
            connection.setAutoCommit(false);
            forget.setArray(1, connection.createArrayOf("text", found.keySet().toArray()));
            forget.executeUpdate();
            for (var key : found.entrySet()) {
                note.setString(1, key.getKey());
                note.setBytes(2, key.getValue());
                note.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new CannotStart("The keys cannot be noted: " + e.getMessage(), e);
        }
    }

    private Map<String, byte[]> known() {
        var known = new TreeMap<String, byte[]>();
        try (Connection connection = owner.connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT name, fingerprint FROM installation_key")) {
            while (rows.next()) {
                known.put(rows.getString("name"), rows.getBytes("fingerprint"));
            }
            return known;
        } catch (SQLException e) {
            throw new CannotStart("The keys cannot be compared: " + e.getMessage(), e);
        }
    }

    private Map<String, byte[]> found() {
        var found = new TreeMap<String, byte[]>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(KeyRegister::isKey).toList()) {
                found.put(String.valueOf(file.getFileName()), Fingerprint.of(file));
            }
            return found;
        } catch (IOException e) {
            throw new CannotStart("SUARA_DATA: the keys in %s cannot be read".formatted(folder), e);
        }
    }

    private static boolean isKey(Path file) {
        return Files.isRegularFile(file) && file.toString().matches(".*\\.(key|pub)");
    }
}
