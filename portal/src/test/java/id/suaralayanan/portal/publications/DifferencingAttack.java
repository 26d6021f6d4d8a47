package id.suaralayanan.portal.publications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Somebody who writes down every figure that everybody may see, again and again, and subtracts:
/// later from earlier, parts from totals, and what is left of the totals from what was left a look
/// before; once the quarter is published, from what was left at any look before. Whatever is left
/// of one to nine people is found out.
final class DifferencingAttack {
    /// Fewer people than this shall never be told apart.
    private static final long LEAST = 10;

    private static final String NOT = "not ";

    private final List<Map<Cut, long[]>> looks = new ArrayList<>();
    private final List<Boolean> published = new ArrayList<>();
    private final Map<String, List<String>> dimensions;

    /// @param dimensions the values of each filter, by its name
    DifferencingAttack(Map<String, List<String>> dimensions) {
        this.dimensions = dimensions;
    }

    /// What was asked for; an empty value is all of them.
    record Cut(String month, String service, String channel) {
        Cut with(String dimension, String value) {
            return switch (dimension) {
                case "month" -> new Cut(value, service, channel);
                case "service" -> new Cut(month, value, channel);
                default -> new Cut(month, service, value);
            };
        }

        String value(String dimension) {
            return switch (dimension) {
                case "month" -> month;
                case "service" -> service;
                default -> channel;
            };
        }
    }

    /// @param told respondents and the sums of the nine elements, where they are told
    void look(Map<Cut, long[]> told, boolean isPublished) {
        looks.add(Map.copyOf(told));
        published.add(isPublished);
    }

    /// Sentences about people who were found out.
    List<String> found() {
        List<String> found = new ArrayList<>();
        for (int now = 0; now < looks.size(); now++) {
            Map<Cut, long[]> rests = rests(looks.get(now));
            note(found, "rest at " + now, rests);
            if (now > 0) {
                note(
                        found,
                        "growth of the rest at " + now,
                        minus(withoutNames(rests), withoutNames(rests(looks.get(now - 1)))));
            }
            for (int before = 0; before < now; before++) {
                String when = "between " + before + " and " + now;
                note(found, when, minus(looks.get(now), looks.get(before)));
                if (published.get(before)) {
                    note(found, "rest " + when, minus(rests, rests(looks.get(before))));
                }
            }
        }
        return found;
    }

    private static void note(List<String> found, String when, Map<Cut, long[]> groups) {
        groups.forEach((cut, group) -> {
            long people = Math.abs(group[0]);
            if (people > 0 && people < LEAST) {
                found.add("%d people of %s %s: sums %s".formatted(people, cut, when, sums(group)));
            }
        });
    }

    private static String sums(long[] group) {
        return IntStream.range(1, group.length)
                .mapToLong(i -> group[i])
                .boxed()
                .toList()
                .toString();
    }

    private static Map<Cut, long[]> minus(Map<Cut, long[]> now, Map<Cut, long[]> before) {
        var differences = new HashMap<Cut, long[]>();
        now.forEach((cut, vector) -> {
            long[] earlier = before.get(cut);
            if (earlier != null) {
                differences.put(cut, minus(vector, earlier));
            }
        });
        return differences;
    }

    /// Also where another part is told than before.
    private static Map<Cut, long[]> withoutNames(Map<Cut, long[]> rests) {
        var renamed = new HashMap<Cut, long[]>();
        rests.forEach((cut, rest) ->
                renamed.put(
                        new Cut(kind(cut.month()), kind(cut.service()), kind(cut.channel())),
                        rest));
        return renamed;
    }

    private static String kind(String value) {
        return value.startsWith(NOT) ? NOT : value;
    }

    private static long[] minus(long[] a, long[] b) {
        return IntStream.range(0, a.length).mapToLong(i -> a[i] - b[i]).toArray();
    }

    /// What remains of each total when its parts that are told are taken away, for each filter.
    private Map<Cut, long[]> rests(Map<Cut, long[]> told) {
        var rests = new HashMap<Cut, long[]>();
        told.forEach((total, vector) ->
                dimensions.forEach((dimension, values) -> {
                    if (total.value(dimension).isEmpty()) {
                        List<Cut> parts =
                                values.stream()
                                        .map(value -> total.with(dimension, value))
                                        .filter(told::containsKey)
                                        .toList();
                        long[] rest = vector;
                        for (Cut part : parts) {
                            rest = minus(rest, Objects.requireNonNull(told.get(part)));
                        }
                        String names =
                                String.join(
                                        "+",
                                        parts.stream().map(part -> part.value(dimension)).toList());
                        rests.put(total.with(dimension, NOT + names), rest);
                    }
                }));
        return rests;
    }
}
