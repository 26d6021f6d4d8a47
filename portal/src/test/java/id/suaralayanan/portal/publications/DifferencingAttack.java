package id.suaralayanan.portal.publications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Somebody who writes down every figure that everybody may see, again and again, and subtracts:
/// later from earlier, and parts from totals; once the quarter is published also the rests from
/// each other. Whatever is left of one to nine people is found out.
///
/// Not tried: the rests of an open quarter from each other, at two times between which two parts
/// moved and a third, hidden one grew a little. The public's copy does not guard against that.
final class DifferencingAttack {
    /// Fewer people than this shall never be told apart.
    private static final long LEAST = 10;

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
                        rests.put(total.with(dimension, "not " + names), rest);
                    }
                }));
        return rests;
    }
}
