package id.suaralayanan.portal.web.list;

import io.r2dbc.spi.Readable;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What a list holds that fits a query: one page of it, or everything.
///
/// @param <T> a row as it is shown
public final class PagedStatement<T> {
    private final GenericExecuteSpec statement;
    private final ListQuery query;
    private final Function<Readable, T> row;

    /// @param statement names `:words`, `:rows` and `:skipped`, which are bound here
    public PagedStatement(
            GenericExecuteSpec statement, ListQuery query, Function<Readable, T> row) {
        this.statement = statement.bind("words", query.words());
        this.query = query;
        this.row = row;
    }

    public Mono<ListPage<T>> page() {
        return rows(ListQuery.ROWS + 1, query.skipped())
                .collectList()
                .map(found -> ListPage.of(query, found));
    }

    public Flux<T> all() {
        return rows(Integer.MAX_VALUE, 0);
    }

    private Flux<T> rows(int most, int skipped) {
        return statement.bind("rows", most).bind("skipped", skipped).map(row).all();
    }
}
