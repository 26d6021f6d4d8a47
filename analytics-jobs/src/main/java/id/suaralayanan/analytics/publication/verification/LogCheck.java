package id.suaralayanan.analytics.publication.verification;

import id.suaralayanan.analytics.publication.content.PublicationStatement;
import id.suaralayanan.analytics.transparency.Checkpoint;
import id.suaralayanan.analytics.transparency.Hash;
import id.suaralayanan.analytics.transparency.LogPublicKey;
import id.suaralayanan.analytics.transparency.MerkleProofs;
import id.suaralayanan.analytics.transparency.MerkleProofs.Head;
import id.suaralayanan.analytics.transparency.MerkleTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The log beside a publication: its entries, its signed heads, the proofs, and what a witness
/// kept.
record LogCheck(PublishedLog log, VerificationReport report) {
    /// @param statement the bytes of `release.json`
    /// @param number its place, from 1
    /// @param heads that somebody kept, by where they come from
    void run(byte[] statement, int number, Optional<String> pinned, Map<String, String> heads) {
        LogPublicKey key = log.key();
        pinned.ifPresent(fingerprint ->
                report.check(
                        key.fingerprint().hex().equals(fingerprint),
                        "log: the key is the one expected",
                        "log: signed by another key, " + key.fingerprint()));
        MerkleTree tree = MerkleTree.of(log.entries());
        checkOrder();
        checkHeads(tree, key);
        checkPlace(tree, statement, number);
        checkProofs(tree, statement, number);
        heads.forEach((from, note) -> checkWitness(tree, key, from, note));
    }

    private void checkOrder() {
        for (int i = 0; i < log.entries().size(); i++) {
            JsonNode entry = JsonMapper.shared().readTree(log.entries().get(i));
            int number = entry.path("number").asInt(0);
            if (number != i + 1) {
                report.differs(
                        "log: entry %d stands at place %d: moved or removed"
                                .formatted(number, i + 1));
            }
        }
    }

    /// There is a signed head for every size, so that the first that does not fit names the entry.
    private void checkHeads(MerkleTree tree, LogPublicKey key) {
        if (log.checkpoints().size() != tree.size()) {
            report.differs(
                    "log: %d entries and %d signed heads"
                            .formatted(tree.size(), log.checkpoints().size()));
        }
        for (int i = 0; i < Math.min(tree.size(), log.checkpoints().size()); i++) {
            Optional<Checkpoint> signed = Checkpoint.read(log.checkpoints().get(i), key);
            if (signed.isEmpty()) {
                report.differs("log: signed head " + (i + 1) + " is not signed by the key");
                continue;
            }
            Head head = signed.get().head();
            if (head.size() != i + 1 || !head.root().equals(tree.root(i + 1))) {
                report.differs(
                        "log: entry %d was changed, moved or removed: the signed head does not fit"
                                .formatted(i + 1));
                return;
            }
            report.equal("log: entry " + (i + 1) + " and its signed head");
        }
    }

    private void checkPlace(MerkleTree tree, byte[] statement, int number) {
        boolean isThere =
                number >= 1
                        && number <= tree.size()
                        && tree.leaves().get(number - 1).equals(MerkleTree.leaf(statement));
        report.check(
                isThere,
                PublicationStatement.FILE + ": entry " + number + " of the log",
                PublicationStatement.FILE + ": is not entry " + number + " of the log");
    }

    private void checkProofs(MerkleTree tree, byte[] statement, int number) {
        int size = log.proof().path("size").asInt(0);
        boolean isKnown = size >= 1 && size <= tree.size();
        report.check(
                isKnown
                        && MerkleProofs.includes(
                                tree.root(size),
                                size,
                                MerkleTree.leaf(statement),
                                number - 1,
                                hashes(log.proof().path("inclusion"))),
                "log: the inclusion proof holds",
                "log: the inclusion proof does not hold");
        log.proof().path("consistency").forEach(step -> checkStep(tree, step));
    }

    private void checkStep(MerkleTree tree, JsonNode step) {
        int from = step.path("from").asInt(0);
        int to = step.path("to").asInt(0);
        boolean holds =
                from >= 1
                        && from <= to
                        && to <= tree.size()
                        && MerkleProofs.continues(
                                new Head(from, tree.root(from)),
                                new Head(to, tree.root(to)),
                                hashes(step.path("proof")));
        report.check(
                holds,
                "log: %d entries continue %d".formatted(to, from),
                "log: the proof that %d entries continue %d does not hold".formatted(to, from));
    }

    private void checkWitness(MerkleTree tree, LogPublicKey key, String from, String note) {
        Optional<Checkpoint> seen = Checkpoint.read(note, key);
        if (seen.isEmpty()) {
            report.differs(from + ": not a head that this key signed");
            return;
        }
        Head head = seen.get().head();
        report.check(
                head.size() <= tree.size() && head.root().equals(tree.root(head.size())),
                "%s: the log still begins with the %d entries seen".formatted(from, head.size()),
                "%s: the log no longer holds the %d entries seen".formatted(from, head.size()));
    }

    private static List<Hash> hashes(JsonNode proof) {
        return proof.valueStream().map(step -> Hash.ofHex(step.asString(""))).toList();
    }

    static List<byte[]> lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
