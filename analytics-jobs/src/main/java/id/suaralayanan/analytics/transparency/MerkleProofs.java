package id.suaralayanan.analytics.transparency;

import java.util.Iterator;
import java.util.List;

/// Checks proofs of a [MerkleTree] without the tree, as RFC 9162 s. 2.1.3.2 and 2.1.4.2 describe
/// it.
public final class MerkleProofs {
    private MerkleProofs() {}

    /// Whether the proof shows that this leaf is at `index` in the tree with that root.
    public static boolean includes(Hash root, int size, Hash leaf, int index, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        int place = index;
        int last = size - 1;
        Hash hash = leaf;
        for (Hash step : proof) {
            if (last == 0) {
                return false;
            }
            if (isRight(place) || place == last) {
                hash = MerkleTree.node(step, hash);
                int up = climb(place);
                place >>= up;
                last >>= up;
            } else {
                hash = MerkleTree.node(hash, step);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /// Whether the proof shows that the tree `before` is the beginning of the tree `after`.
    public static boolean continues(Head before, Head after, List<Hash> proof) {
        int from = before.size();
        if (from < 1 || from > after.size()) {
            return false;
        }
        if (from == after.size()) {
            return proof.isEmpty() && before.root().equals(after.root());
        }
        Iterator<Hash> steps = proof.iterator();
        boolean isPower = Integer.bitCount(from) == 1;
        if (!isPower && !steps.hasNext()) {
            return false;
        }
        int up = Integer.numberOfTrailingZeros(from);
        return new Climb((from - 1) >> up, (after.size() - 1) >> up)
                .leads(isPower ? before.root() : steps.next(), steps, before.root(), after.root());
    }

    /// Up from a node of both trees to their roots.
    private record Climb(int from, int to) {
        boolean leads(Hash start, Iterator<Hash> steps, Hash before, Hash after) {
            Hash first = start;
            Hash second = start;
            int place = from;
            int last = to;
            while (steps.hasNext()) {
                if (last == 0) {
                    return false;
                }
                Hash step = steps.next();
                if (isRight(place) || place == last) {
                    first = MerkleTree.node(step, first);
                    second = MerkleTree.node(step, second);
                    int up = climb(place);
                    place >>= up;
                    last >>= up;
                } else {
                    second = MerkleTree.node(second, step);
                }
                place >>= 1;
                last >>= 1;
            }
            return last == 0 && first.equals(before) && second.equals(after);
        }
    }

    private static boolean isRight(int place) {
        return (place & 1) == 1;
    }

    /// Levels on which a left node has no sibling.
    private static int climb(int place) {
        return isRight(place) || place == 0 ? 0 : Integer.numberOfTrailingZeros(place);
    }

    /// How large a tree was, and its root.
    public record Head(int size, Hash root) {}
}
