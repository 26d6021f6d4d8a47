package id.suaralayanan.analytics.transparency;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A signed head of the log, as a text that can be printed, kept and compared: the format of a C2SP
/// checkpoint, which is a signed note.
///
/// ```
/// nilai.go.id/rilis
/// 3
/// (root, Base64)
///
/// — nilai.go.id/rilis (key id and signature, Base64)
/// ```
///
/// @param origin the log's name
public record Checkpoint(String origin, MerkleProofs.Head head) {
    private static final Pattern NOTE =
            Pattern.compile(
                    "(([^\\n]+)\\n(\\d{1,9})\\n([A-Za-z0-9+/=]{44})\\n)\\n— ([^\\n ]+) ([A-Za-z0-9+/=]+)\\n");
    private static final int KEY_ID = 4;
    private static final byte ED25519 = 1;

    public Checkpoint {
        if (!origin.matches("[^\\s+]{1,200}")) {
            throw new IllegalArgumentException("a log cannot be called \"" + origin + "\"");
        }
    }

    /// The signed text.
    public String signed(LogKey key) {
        byte[] signature = key.sign(body().getBytes(StandardCharsets.UTF_8));
        byte[] id = keyId(origin, key.publicKey());
        byte[] both = Arrays.copyOf(id, KEY_ID + signature.length);
        System.arraycopy(signature, 0, both, KEY_ID, signature.length);
        return body() + "\n— " + origin + " " + base64(both) + "\n";
    }

    /// What a genuine text says; empty where it is none, or was signed by another key.
    public static Optional<Checkpoint> read(String text, LogPublicKey key) {
        Matcher note = NOTE.matcher(text);
        if (!note.matches() || !note.group(2).equals(note.group(5))) {
            return Optional.empty();
        }
        try {
            byte[] signature = Base64.getDecoder().decode(note.group(6));
            var root = new Hash(Base64.getDecoder().decode(note.group(4)));
            var head = new MerkleProofs.Head(Integer.parseInt(note.group(3)), root);
            boolean isOurs =
                    signature.length > KEY_ID
                            && base64(signature).equals(note.group(6))
                            && Arrays.equals(
                                    Arrays.copyOf(signature, KEY_ID), keyId(note.group(2), key))
                            && key.verifies(
                                    note.group(1).getBytes(StandardCharsets.UTF_8),
                                    Arrays.copyOfRange(signature, KEY_ID, signature.length));
            return isOurs ? Optional.of(new Checkpoint(note.group(2), head)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private String body() {
        return origin + "\n" + head.size() + "\n" + base64(head.root().bytes()) + "\n";
    }

    /// The first bytes of SHA-256 over name, a line feed, the kind of key, and the key.
    private static byte[] keyId(String origin, LogPublicKey key) {
        byte[] name = origin.getBytes(StandardCharsets.UTF_8);
        byte[] id = Hash.of(name, new byte[] {'\n', ED25519}, key.bare()).bytes();
        return Arrays.copyOf(id, KEY_ID);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
