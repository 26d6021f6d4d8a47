package id.suaralayanan.infra.sample.registry;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Chance that falls the same way for everyone: one independent stream per purpose.
public final class RandomStreams {
    private static final long SEED = 6471;
    private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SplittableRandom random;

    private RandomStreams(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// The stream of a purpose, named by words such as a unit and a quarter.
    public static RandomStreams of(String... purpose) {
        var hash = 0xcbf29ce484222325L ^ SEED;
        for (var word : purpose) {
            for (var i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ '/') * 0x100000001b3L;
        }
        return new RandomStreams(hash);
    }

    /// From 0 (inclusive) to 1.
    public double share() {
        return random.nextDouble();
    }

    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /// Both ends inclusive.
    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    public double normal() {
        return random.nextGaussian();
    }

    public boolean hits(double probability) {
        return random.nextDouble() < probability;
    }

    public <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// A code without look-alikes (no I, L, O, U, 0 or 1).
    public String code(int length) {
        var code = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            code.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        return code.toString();
    }

    /// A random key as a client would make it (version 4).
    public UUID key() {
        return new UUID(
                random.nextLong() & ~0xF000L | 0x4000L,
                random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    public byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
