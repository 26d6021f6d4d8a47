package id.suaralayanan.portal.web.list;

import id.suaralayanan.portal.web.form.PageNumber;
import id.suaralayanan.portal.web.form.PlainText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.server.ServerWebExchange;

/// What somebody looks for in a list; an empty part asks for nothing.
///
/// @param path of the list, e.g. `/admin/unit`; its file is there too, with `.csv`
/// @param words what `q` asks for
/// @param filters what the list's own parameters ask for
/// @param page from 1
public record ListQuery(String path, String words, Map<String, String> filters, int page) {
    /// On a page.
    public static final int ROWS = 25;

    public ListQuery {
        filters = Map.copyOf(filters);
    }

    /// The query of a request.
    ///
    /// @param filters names of the list's own parameters
    public static ListQuery of(ServerWebExchange exchange, String path, String... filters) {
        var asked = exchange.getRequest().getQueryParams();
        return new ListQuery(
                path,
                PlainText.lineField(asked.getFirst("q")),
                Stream.of(filters)
                        .collect(
                                Collectors.toMap(
                                        name -> name,
                                        name -> PlainText.lineField(asked.getFirst(name)))),
                PageNumber.orRefuse(asked.getFirst("page")));
    }

    /// The beginning of the whole list.
    public static ListQuery all(String path) {
        return new ListQuery(path, "", Map.of(), 1);
    }

    public String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    /// Whether a text holds the words that are looked for, in any case of letters.
    public boolean fits(String text) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /// How many rows stand on the pages before.
    public int skipped() {
        return (page - 1) * ROWS;
    }

    /// Whether it asks for less than everything.
    public boolean isNarrow() {
        return !words.isEmpty() || filters.values().stream().anyMatch(value -> !value.isEmpty());
    }

    /// The address of another page of the same list.
    public String address(int other) {
        return path + asked(Map.of("page", Integer.toString(other)));
    }

    /// The address of the same list as a file.
    public String file() {
        return path + ".csv" + asked(Map.of());
    }

    private String asked(Map<String, String> more) {
        var all = new LinkedHashMap<String, String>();
        all.put("q", words);
        filters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(filter -> all.put(filter.getKey(), filter.getValue()));
        all.putAll(more);
        String query =
                all.entrySet().stream()
                        .filter(parameter -> !parameter.getValue().isEmpty())
                        .map(parameter ->
                                parameter.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                parameter.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
