package id.suaralayanan.analytics.publication.verification;

import id.suaralayanan.analytics.transparency.LogPublicKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files of the log that lie beside a publication.
///
/// @param entries canonical statements of all publications, in order
/// @param checkpoints a signed head for each size from 1
record PublishedLog(
        LogPublicKey key, List<byte[]> entries, List<String> checkpoints, JsonNode proof) {
    static final String KEY = "log/key.txt";
    static final String ENTRIES = "log/entries.jsonl";
    static final String CHECKPOINTS = "log/checkpoints.json";
    static final String PROOF = "log/proof.json";

    /// The newest signed head, for people to keep; publications can be verified without it.
    static final String WITNESS = "log/witness.txt";

    /// The files that are needed and not there.
    static List<String> missing(PublishedSource source) {
        return Stream.of(KEY, ENTRIES, CHECKPOINTS, PROOF)
                .filter(path -> source.read(path).isEmpty())
                .toList();
    }

    /// @throws IllegalArgumentException naming the file that is missing or cannot be read
    static PublishedLog read(PublishedSource source) {
        return new PublishedLog(
                part(
                        source,
                        KEY,
                        bytes -> LogPublicKey.of(new String(bytes, StandardCharsets.US_ASCII))),
                part(source, ENTRIES, LogCheck::lines),
                part(
                        source,
                        CHECKPOINTS,
                        bytes ->
                                JsonMapper.shared()
                                        .readTree(bytes)
                                        .valueStream()
                                        .map(note -> note.asString(""))
                                        .toList()),
                part(source, PROOF, JsonMapper.shared()::readTree));
    }

    private static <T> T part(PublishedSource source, String path, Function<byte[], T> reader) {
        byte[] bytes =
                source.read(path)
                        .orElseThrow(() -> new IllegalArgumentException(path + ": missing"));
        try {
            return reader.apply(bytes);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(path + ": cannot be read", e);
        }
    }
}
