package id.suaralayanan.portal.search.lucene;

import id.suaralayanan.portal.search.AComplaint;
import id.suaralayanan.portal.search.ComplaintText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Texts, queries and what a person judged to fit: a folder with `docs.csv`, `queries.csv` and
/// `qrels.csv` (0 to 3; not listed is 0).
record JudgedSet(
        List<ComplaintText> texts,
        List<String> names,
        Map<String, Query> queries,
        Map<String, Map<String, Integer>> grades) {
    private static final int SHOWN = 10;
    private static final int RECALLED = 50;

    record Query(String words, String style) {}

    /// @param gain nDCG@10, gain 2^grade - 1
    /// @param recall share of what fits among the first 50
    record Score(double gain, double recall) {}

    static JudgedSet read(Path folder) throws IOException {
        var docs = rows(folder.resolve("docs.csv"));
        var texts =
                IntStream.range(0, docs.size()).mapToObj(i -> text(i + 1, docs.get(i))).toList();
        var queries = new LinkedHashMap<String, Query>();
        rows(folder.resolve("queries.csv"))
                .forEach(row -> queries.put(row.get(0), new Query(row.get(1), row.get(3))));
        var grades = new HashMap<String, Map<String, Integer>>();
        rows(folder.resolve("qrels.csv"))
                .forEach(row ->
                        grades.computeIfAbsent(row.get(0), _ -> new HashMap<>())
                                .put(row.get(1), Integer.parseInt(row.get(2))));
        var names = docs.stream().map(List::getFirst).toList();
        return new JudgedSet(texts, names, queries, grades);
    }

    private static ComplaintText text(long id, List<String> row) {
        return AComplaint.saying(id, row.get(5))
                .at(row.get(4) + "T00:00:00Z")
                .in(row.get(1) + " " + row.get(2))
                .text();
    }

    Score score(String query, List<String> ranked) {
        var judged = grades.getOrDefault(query, Map.of());
        var got = ranked.stream().limit(SHOWN).map(id -> judged.getOrDefault(id, 0)).toList();
        var ideal =
                judged.values().stream().sorted(Comparator.reverseOrder()).limit(SHOWN).toList();
        long fitting = judged.values().stream().filter(grade -> grade > 0).count();
        long recalled =
                ranked.stream()
                        .limit(RECALLED)
                        .filter(id -> judged.getOrDefault(id, 0) > 0)
                        .count();
        return new Score(gain(got) / gain(ideal), (double) recalled / fitting);
    }

    private static double gain(List<Integer> grades) {
        return IntStream.range(0, grades.size())
                .mapToDouble(i -> (Math.pow(2, grades.get(i)) - 1) / Math.log(i + 2))
                .sum();
    }

    /// RFC 4180: quotes around what holds a comma or a quote.
    static List<List<String>> rows(Path file) throws IOException {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        var text = Files.readString(file);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(text.charAt(++i));
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (letter == ',' || letter == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (letter == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(letter);
            }
        }
        return rows.subList(1, rows.size());
    }
}
