package id.suaralayanan.portal.complaints.attachments;

import static id.suaralayanan.portal.database.RowReader.number;

import id.suaralayanan.portal.complaints.attachments.Attachments.Listed;
import id.suaralayanan.portal.complaints.filing.SpamSign;
import id.suaralayanan.portal.complaints.lifecycle.Case;
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
public final class FilingContext {
    private final DatabaseClient database;
    private final Attachments attachments;

    FilingContext(DatabaseClient database, Attachments attachments) {
        this.database = database;
        this.attachments = attachments;
    }

    public record Extras(List<Listed> files, Set<SpamSign> signs, long supporters) {}

    public Mono<Extras> of(Case of) {
        return Mono.zip(
                attachments.of(of).collectList(),
                signsAndSupporters(of),
                (files, beside) -> new Extras(files, beside.signs(), beside.supporters()));
    }

    private record Beside(Set<SpamSign> signs, long supporters) {}

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
                .map(FilingContext::beside)
                .one();
    }

    private static Beside beside(Readable row) {
        var signs = EnumSet.noneOf(SpamSign.class);
        String[] names = row.get("signs", String[].class);
        for (String name : names == null ? new String[0] : names) {
            signs.add(SpamSign.valueOf(name));
        }
        return new Beside(signs, number(row, "supporters"));
    }
}
