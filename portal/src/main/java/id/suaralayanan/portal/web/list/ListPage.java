package id.suaralayanan.portal.web.list;

import java.util.List;
import java.util.stream.Stream;

/// One page of a list; the fragments of `web/list` show where it goes on.
public record ListPage<T>(ListQuery query, List<T> rows, boolean hasMore) {
    public ListPage {
        rows = List.copyOf(rows);
    }

    /// The page of a list that is short enough to be read whole.
    ///
    /// @param fitting every row that fits, in order
    public static <T> ListPage<T> cut(ListQuery query, Stream<T> fitting) {
        return of(query, fitting.skip(query.skipped()).limit(ListQuery.ROWS + 1L).toList());
    }

    /// @param found the rows of the page, and one more when there is another page
    public static <T> ListPage<T> of(ListQuery query, List<T> found) {
        return new ListPage<>(
                query,
                found.stream().limit(ListQuery.ROWS).toList(),
                found.size() > ListQuery.ROWS);
    }
}
