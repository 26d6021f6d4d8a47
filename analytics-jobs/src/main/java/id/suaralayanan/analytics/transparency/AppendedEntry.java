package id.suaralayanan.analytics.transparency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An entry that was put at the end of the log, with the signed head of the log that ends with it,
/// and the proofs that it is there and that every shorter log is a beginning of this one.
///
/// @param checkpoint the signed head
/// @param proof as JSON: `{"index", "size", "inclusion": […], "consistency": [{"from", "to",
///   "proof"}]}`, digests in hexadecimal digits
public record AppendedEntry(byte[] entry, Hash leaf, String checkpoint, String proof) {
    /// @param before the entries so far, in order
    /// @param origin the log's name
    public static AppendedEntry append(
            List<byte[]> before, byte[] entry, String origin, LogKey key) {
        List<byte[]> all = new ArrayList<>(before);
        all.add(entry);
        MerkleTree tree = MerkleTree.of(all);
        var head = new MerkleProofs.Head(tree.size(), tree.root());
        return new AppendedEntry(
                entry,
                MerkleTree.leaf(entry),
                new Checkpoint(origin, head).signed(key),
                proof(tree));
    }

    private static String proof(MerkleTree tree) {
        int size = tree.size();
        List<Map<String, Object>> consistency = new ArrayList<>();
        for (int from = 1; from < size; from++) {
            consistency.add(
                    Map.of(
                            "from", from,
                            "to", size,
                            "proof", hex(tree.consistency(from, size))));
        }
        return CanonicalJson.text(
                Map.of(
                        "index",
                        size - 1,
                        "size",
                        size,
                        "inclusion",
                        hex(tree.inclusion(size - 1, size)),
                        "consistency",
                        consistency));
    }

    private static List<String> hex(List<Hash> proof) {
        return proof.stream().map(Hash::hex).toList();
    }
}
