package id.suaralayanan.analytics.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import id.suaralayanan.analytics.indicators.Shared;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The vectors of RFC 6962 as the reference implementation of Certificate Transparency has them.
final class MerkleTreeTest {
    private static final JsonNode ORACLE = Shared.json("oracles/12_crypto.json").get("rfc6962");

    private static MerkleTree reference() {
        return MerkleTree.of(
                ORACLE.get("leaves_hex")
                        .valueStream()
                        .map(leaf -> HexFormat.of().parseHex(leaf.asString()))
                        .toList());
    }

    private static List<Hash> hashes(JsonNode node) {
        return node.valueStream().map(hash -> Hash.ofHex(hash.asString())).toList();
    }

    private static MerkleProofs.Head head(MerkleTree tree, int size) {
        return new MerkleProofs.Head(size, tree.root(size));
    }

    @Test
    void theRootsOfNoneToEightEntriesAreThoseOfTheReference() {
        MerkleTree tree = reference();

        assertThat(IntStream.rangeClosed(0, 8).mapToObj(tree::root).toList())
                .isEqualTo(hashes(ORACLE.get("roots")));
    }

    @Test
    void theInclusionProofsAreThoseOfTheReferenceAndHold() {
        MerkleTree tree = reference();
        for (JsonNode known : ORACLE.get("inclusion")) {
            int index = known.get("index").asInt();
            int size = known.get("size").asInt();

            assertThat(tree.inclusion(index, size)).isEqualTo(hashes(known.get("proof")));
        }
    }

    @Test
    void theConsistencyProofsAreThoseOfTheReferenceAndHold() {
        MerkleTree tree = reference();
        for (JsonNode known : ORACLE.get("consistency")) {
            int from = known.get("m").asInt();
            int to = known.get("n").asInt();

            assertThat(tree.consistency(from, to)).isEqualTo(hashes(known.get("proof")));
        }
    }

    @Test
    void everyProofOfATreeHoldsAndNoneForAnotherPlaceOrRoot() {
        MerkleTree tree =
                MerkleTree.of(
                        IntStream.range(0, 40)
                                .mapToObj(i ->
                                        Integer.toString(i).getBytes(StandardCharsets.US_ASCII))
                                .toList());
        for (int size = 1; size <= tree.size(); size++) {
            Hash root = tree.root(size);
            for (int i = 0; i < size; i++) {
                List<Hash> proof = tree.inclusion(i, size);
                Hash leaf = tree.leaves().get(i);
                assertThat(MerkleProofs.includes(root, size, leaf, i, proof)).isTrue();
                assertThat(MerkleProofs.includes(root, size, leaf, size - 1 - i, proof))
                        .isEqualTo(size - 1 - i == i);
                assertThat(MerkleProofs.includes(tree.root(size - 1), size, leaf, i, proof))
                        .isFalse();
            }
            for (int from = 1; from <= size; from++) {
                List<Hash> proof = tree.consistency(from, size);
                assertThat(MerkleProofs.continues(head(tree, from), head(tree, size), proof))
                        .isTrue();
                var forged = new MerkleProofs.Head(from, tree.root(from - 1));
                assertThat(MerkleProofs.continues(forged, head(tree, size), proof)).isFalse();
            }
        }
    }

    @Test
    void aProofThatIsTooShortOrTooLongProvesNothing() {
        MerkleTree tree = reference();
        List<Hash> proof = tree.inclusion(5, 8);
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(proof.getFirst());
        Hash leaf = tree.leaves().get(5);

        assertThat(MerkleProofs.includes(tree.root(), 8, leaf, 5, longer)).isFalse();
        assertThat(MerkleProofs.includes(tree.root(), 8, leaf, 5, proof.subList(0, 2))).isFalse();
        assertThat(MerkleProofs.continues(head(tree, 6), head(tree, 8), List.of())).isFalse();
    }
}
