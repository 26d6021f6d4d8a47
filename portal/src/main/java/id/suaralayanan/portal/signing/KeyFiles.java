package id.suaralayanan.portal.signing;

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
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Supplier;

/// A folder of keys that its owner alone can read; each key is one line of hexadecimal digits, or
/// 32 bytes as earlier versions wrote it.
///
/// One process at a time makes keys: the one that holds the data folder.
public record KeyFiles(Path folder) {
    /// The keys of an installation.
    ///
    /// @param data the folder `SUARA_DATA`
    public static KeyFiles in(Path data) {
        return new KeyFiles(data.resolve("keys"));
    }

    /// The key for signing of that name, made at the first start.
    public HmacKey hmac(String name) {
        return new HmacKey(get(name, KeyFiles::random));
    }

    /// The key of that name; made and stored durably when there is none yet.
    public byte[] get(String name, Supplier<byte[]> fresh) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                put(file, fresh.get());
            }
            return Files.size(file) == HmacKey.BYTES
                    ? Files.readAllBytes(file)
                    : HexFormat.of().parseHex(Files.readString(file).strip());
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

    private static byte[] random() {
        var key = new byte[HmacKey.BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static FileAttribute<?> owner(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }
}
