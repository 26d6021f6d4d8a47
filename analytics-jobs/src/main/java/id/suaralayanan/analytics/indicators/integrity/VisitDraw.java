package id.suaralayanan.analytics.indicators.integrity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Draws the units to be visited (*sampel kunjungan*), each with a chance in proportion to its
/// points of risk, from a published seed: whoever knows seed, codes and points gets the same units.
///
/// Pareto sampling (Rosén 1997, J. Statist. Plann. Inference 62:159–191): the chance `λ` of a unit
/// is its share of the points times the number of visits; units whose chance would reach 1 are
/// visited for certain. `u` is the number in (0, 1) that begins SHA-256 of `seed:code` (its first
/// 52 bits, plus a half, over 2^52). The units with the smallest `u/(1−u) · (1−λ)/λ` are drawn.
public final class VisitDraw {
    public static final String METHOD = "pareto-1";

    private static final int BITS = 52;

    private VisitDraw() {}

    /// A unit before the draw.
    ///
    /// @param points of risk, at least 1
    public record Candidate(String code, int points) {
        public Candidate {
            if (points < 1) {
                throw new IllegalArgumentException(code + " has no points");
            }
        }
    }

    /// A unit after the draw.
    ///
    /// @param chance to be drawn; 1 where it was certain
    /// @param score what the order of the draw follows; 0 where it was certain
    public record Outcome(Candidate candidate, double chance, double score, boolean drawn) {}

    /// All units in the order of the draw; the first `size` are drawn.
    public static List<Outcome> of(List<Candidate> units, int size, String seed) {
        Set<Candidate> certain = certain(units, size);
        double points = 0;
        for (Candidate unit : units) {
            points += certain.contains(unit) ? 0 : unit.points();
        }
        var scored = new ArrayList<Outcome>();
        for (Candidate unit : units) {
            boolean isCertain = certain.contains(unit);
            double chance =
                    isCertain ? 1 : (size - certain.size()) * unit.points() / Math.max(1, points);
            double score = isCertain ? 0 : score(uniform(seed, unit.code()), chance);
            scored.add(new Outcome(unit, chance, score, false));
        }
        scored.sort(
                Comparator.comparingDouble(Outcome::score)
                        .thenComparing(one -> one.candidate().code()));
        var order = new ArrayList<Outcome>();
        for (Outcome one : scored) {
            order.add(new Outcome(one.candidate(), one.chance(), one.score(), order.size() < size));
        }
        return order;
    }

    /// Those whose share would give them a chance of 1 or more, one round after the other.
    private static Set<Candidate> certain(List<Candidate> units, int size) {
        var certain = new HashSet<Candidate>();
        if (size >= units.size()) {
            certain.addAll(units);
            return certain;
        }
        while (true) {
            long points =
                    units.stream()
                            .filter(unit -> !certain.contains(unit))
                            .mapToLong(Candidate::points)
                            .sum();
            int left = size - certain.size();
            List<Candidate> sure =
                    units.stream()
                            .filter(unit -> !certain.contains(unit))
                            .filter(unit -> (long) left * unit.points() >= points)
                            .toList();
            if (sure.isEmpty()) {
                return certain;
            }
            certain.addAll(sure);
        }
    }

    private static double score(double u, double chance) {
        return u / (1 - u) * (1 - chance) / chance;
    }

    /// The number that belongs to a unit under a seed.
    static double uniform(String seed, String code) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest((seed + ":" + code).getBytes(StandardCharsets.UTF_8));
            long bits = ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - BITS);
            return (bits + 0.5) / (1L << BITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
