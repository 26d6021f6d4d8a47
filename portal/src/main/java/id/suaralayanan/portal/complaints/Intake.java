package id.suaralayanan.portal.complaints;

import id.suaralayanan.portal.complaints.Attachments.Listed;
import io.r2dbc.spi.Readable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What came along with a complaint, for those who handle it: files, signs of spam, and how many
/// others joined.
@Component
public final class Intake {
    private final DatabaseClient database;
    private final Attachments attachments;

    Intake(DatabaseClient database, Attachments attachments) {
        this.database = database;
        this.attachments = attachments;
    }

    public record Extras(List<Listed> files, Set<Sign> signs, long supporters) {}

    public Mono<Extras> of(Case of) {
        return Mono.zip(
                attachments.of(of).collectList(),
                signsAndSupporters(of),
                (files, beside) -> new Extras(files, beside.signs(), beside.supporters()));
    }

    private record Beside(Set<Sign> signs, long supporters) {}

    private Mono<Beside> signsAndSupporters(Case of) {
        return database.sql(
                        """
                        SELECT (SELECT coalesce(array_agg(sign), '{}')
                                  FROM complaint_sign
                                 WHERE complaint = :id) AS signs,
                               (SELECT count(*)
                                  FROM complaint_supporter
                                 WHERE complaint = :id) AS supporters
                        """)
                .bind("id", of.id())
                .map(Intake::beside)
                .one();
    }

    private static Beside beside(Readable row) {
        var signs = EnumSet.noneOf(Sign.class);
        String[] names = row.get("signs", String[].class);
        for (String name : names == null ? new String[0] : names) {
            signs.add(Sign.valueOf(name));
        }
        return new Beside(signs, CaseRows.number(row, "supporters"));
    }
}
