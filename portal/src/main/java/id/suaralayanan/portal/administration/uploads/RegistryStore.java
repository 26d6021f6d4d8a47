package id.suaralayanan.portal.administration.uploads;

import static id.suaralayanan.portal.database.RowReader.text;

import id.suaralayanan.portal.administration.uploads.UploadedRows.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Puts rows into the registry by the database's own functions, which the import jobs use too.
@Component
record RegistryStore(DatabaseClient database, JsonMapper json) {
    /// Who judges rows of this kind, by what is known now.
    Mono<RowJudge> judge(UploadKind kind) {
        return switch (kind) {
            case REGIONS -> Mono.just(new RowJudge.Regions());
            case UNITS ->
                    Mono.zip(
                            codes("SELECT code FROM region"),
                            codes("SELECT code FROM unit"),
                            RowJudge.Units::new);
        };
    }

    private Mono<Set<String>> codes(String statement) {
        return database.sql(statement)
                .map(row -> text(row, "code"))
                .all()
                .collect(HashSet::new, Set::add);
    }

    Mono<StoredCounts> store(UploadKind kind, List<Row> rows, int officer) {
        return switch (kind) {
            case REGIONS -> regions(rows);
            case UNITS -> units(rows, officer);
        };
    }

    private Mono<StoredCounts> regions(List<Row> rows) {
        return counted(
                database.sql("SELECT outcome FROM store_regions(:codes::text[], :names::text[])")
                        .bind("codes", rows.stream().map(Row::code).toArray(String[]::new))
                        .bind(
                                "names",
                                rows.stream()
                                        .map(row -> String.valueOf(row.fields().get("name")))
                                        .toArray(String[]::new)));
    }

    /// Each unit that is new or changed has its entry in the audit log.
    private Mono<StoredCounts> units(List<Row> rows, int officer) {
        return counted(
                database.sql(
                                """
                                WITH stored AS MATERIALIZED (SELECT code, outcome FROM store_units(:rows::jsonb))
                                SELECT outcome,
                                       CASE WHEN outcome <> 'SAME'
                                            THEN record_audit(now(), :officer, 'UNIT_' || outcome, 'unit ' || code) END
                                  FROM stored
                                """)
                        .bind(
                                "rows",
                                json.writeValueAsString(rows.stream().map(Row::fields).toList()))
                        .bind("officer", officer));
    }

    private static Mono<StoredCounts> counted(DatabaseClient.GenericExecuteSpec statement) {
        return statement
                .map(row -> StoredCounts.of(text(row, "outcome")))
                .all()
                .reduce(StoredCounts.NONE, StoredCounts::plus);
    }

    /// What is done once when every row is there.
    Mono<Void> conclude(UploadKind kind) {
        return kind == UploadKind.REGIONS
                ? database.sql("SELECT link_regions()").then()
                : Mono.empty();
    }
}
