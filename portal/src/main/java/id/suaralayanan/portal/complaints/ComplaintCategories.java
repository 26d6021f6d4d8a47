package id.suaralayanan.portal.complaints;

import static id.suaralayanan.portal.database.RowReader.text;

import java.util.Locale;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The kinds of fault in service (*maladministrasi*) that complaints are sorted by.
@Component
public final class ComplaintCategories {
    private final DatabaseClient database;

    ComplaintCategories(DatabaseClient database) {
        this.database = database;
    }

    public record Category(String code, String name, String nameEn) {
        public String name(Locale language) {
            return language.getLanguage().equals("en") ? nameEn : name;
        }
    }

    /// The category of this code; empty for none.
    public Mono<Category> find(String code) {
        return all().filter(category -> category.code().equals(code)).next();
    }

    /// By name, what fits nowhere else last.
    public Flux<Category> all() {
        return database.sql(
                        "SELECT code, name, name_en FROM complaint_category ORDER BY code = 'OTHER', name")
                .map(row ->
                        new Category(text(row, "code"), text(row, "name"), text(row, "name_en")))
                .all();
    }
}
