package id.suaralayanan.portal.complaints.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Supplier;

/// A folder of keys that its owner alone can read; each key is one line of hexadecimal digits.
///
/// One process at a time makes keys: the one that holds the data folder.
record KeyFiles(Path folder) {
    /// The key of that name; made and stored durably when there is none yet.
    byte[] get(String name, Supplier<byte[]> fresh) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                put(file, fresh.get());
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException("key " + file + " cannot be used", failure);
        } catch (IllegalArgumentException _) {
            throw new IllegalStateException("key " + file + " is not a line of hexadecimal digits");
        }
    }

    /// Written whole under another name, then put in place: a crash leaves no half a key.
    private void put(Path file, byte[] key) throws IOException {
        Files.createDirectories(folder, owner("rwx------"));
        Path draft = folder.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        var line = (HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII);
        try (var channel =
                FileChannel.open(
                        draft,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        owner("rw-------"))) {
            channel.write(ByteBuffer.wrap(line));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?> owner(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }
}
