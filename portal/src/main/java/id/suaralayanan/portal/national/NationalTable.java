package id.suaralayanan.portal.national;

import id.suaralayanan.portal.figures.ranking.RankedChoice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table that was read.
///
/// @param rows cells in the order of the columns: texts, numbers, days and truths, or nothing
/// @param at when it was read
public record NationalTable(
        NationalData data, RankedChoice choice, List<List<@Nullable Object>> rows, Instant at) {
    List<String> names() {
        return data.columns().stream().map(NationalColumn::name).toList();
    }

    /// The name of a file with it, without its ending.
    String fileName() {
        return data.isChosen()
                ? "%s-%s-%s"
                        .formatted(
                                data.path(),
                                choice.type(),
                                choice.period().map(Object::toString).orElse(""))
                : data.path();
    }

    /// Rows as programs read them.
    List<Map<String, @Nullable Object>> objects() {
        var objects = new ArrayList<Map<String, @Nullable Object>>();
        for (List<@Nullable Object> row : rows) {
            var object = new LinkedHashMap<String, @Nullable Object>();
            for (int i = 0; i < row.size(); i++) {
                object.put(data.columns().get(i).name(), row.get(i));
            }
            objects.add(object);
        }
        return objects;
    }

    /// The sum of a column of numbers.
    public long total(String column) {
        int place = names().indexOf(column);
        return rows.stream()
                .map(row -> row.get(place))
                .mapToLong(cell -> cell instanceof Number number ? number.longValue() : 0)
                .sum();
    }

    /// What a column is of another, in whole percent; 0 where that is nothing.
    public long percent(String part, String whole) {
        long all = total(whole);
        return all == 0 ? 0 : Math.round(100.0 * total(part) / all);
    }
}
