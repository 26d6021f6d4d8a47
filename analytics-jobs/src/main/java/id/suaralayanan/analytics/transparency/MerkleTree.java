package id.suaralayanan.analytics.transparency;

import java.util.ArrayList;
import java.util.List;

/// A Merkle tree over entries in their order (RFC 6962 s. 2.1): a leaf is `SHA-256(0x00 ‖ entry)`,
/// a node `SHA-256(0x01 ‖ left ‖ right)`, and the left side of `n` entries is the largest power of
/// two below `n`.
///
/// @param leaves hashes of the entries
public record MerkleTree(List<Hash> leaves) {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    public MerkleTree {
        leaves = List.copyOf(leaves);
    }

    public static MerkleTree of(List<byte[]> entries) {
        return new MerkleTree(entries.stream().map(MerkleTree::leaf).toList());
    }

    public static Hash leaf(byte[] entry) {
        return Hash.of(LEAF, entry);
    }

    static Hash node(Hash left, Hash right) {
        return Hash.of(NODE, left.bytes(), right.bytes());
    }

    public int size() {
        return leaves.size();
    }

    public Hash root() {
        return root(leaves);
    }

    /// The root that the tree had when it held that many entries.
    public Hash root(int size) {
        return root(leaves.subList(0, size));
    }

    /// What proves that the entry at `index` is in the tree of `size` entries: the audit path of
    /// RFC 6962 s. 2.1.1.
    public List<Hash> inclusion(int index, int size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no entry " + index + " among " + size);
        }
        return path(index, leaves.subList(0, size));
    }

    /// What proves that the tree of `from` entries is the beginning of that of `to`: RFC 6962 s.
    /// 2.1.2.
    public List<Hash> consistency(int from, int to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("no consistency from " + from + " to " + to);
        }
        return subproof(from, leaves.subList(0, to), true);
    }

    private static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.of();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = split(leaves.size());
        return node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    private static List<Hash> path(int index, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int left = split(leaves.size());
        List<Hash> before = leaves.subList(0, left);
        List<Hash> after = leaves.subList(left, leaves.size());
        return index < left
                ? with(path(index, before), root(after))
                : with(path(index - left, after), root(before));
    }

    private static List<Hash> subproof(int from, List<Hash> leaves, boolean whole) {
        if (from == leaves.size()) {
            return whole ? List.of() : List.of(root(leaves));
        }
        int left = split(leaves.size());
        List<Hash> before = leaves.subList(0, left);
        List<Hash> after = leaves.subList(left, leaves.size());
        return from <= left
                ? with(subproof(from, before, whole), root(after))
                : with(subproof(from - left, after, false), root(before));
    }

    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static List<Hash> with(List<Hash> proof, Hash last) {
        var longer = new ArrayList<>(proof);
        longer.add(last);
        return longer;
    }
}
