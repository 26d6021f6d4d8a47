package id.suaralayanan.portal.reports.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a report, the same in every kind of file.
public sealed interface Block {
    /// @param level 1 for a chapter, 2 for a section
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /// @param name a short one, also for a sheet
    /// @param columns their headings; the first is that of the rows' own
    /// @param bars whether the last cell of a row, a mean of scores, is drawn beside its number
    record Table(String name, String caption, List<String> columns, List<Row> rows, boolean bars)
            implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /// Whether a column holds numbers.
        public boolean isOfNumbers(int column) {
            return column > 0
                    && rows.stream().anyMatch(row -> row.cells().get(column - 1).isNumber());
        }
    }

    record Row(String heading, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// @param number where the text is one: for sheets, which compute with it
    /// @param decimals of the number as it is printed
    record Cell(String text, @Nullable BigDecimal number, int decimals) {
        private static final BigDecimal BEST = BigDecimal.valueOf(4);

        static Cell of(String text) {
            return new Cell(text, null, 0);
        }

        public boolean isNumber() {
            return number != null;
        }

        /// Length of a bar of at most 100, for a mean of scores.
        public int bar() {
            return number == null
                    ? 0
                    : number.multiply(BigDecimal.valueOf(100))
                            .divide(BEST, 0, RoundingMode.HALF_UP)
                            .intValue();
        }
    }

    /// Which of them it is, for templates.
    default String kind() {
        return switch (this) {
            case Heading heading -> heading.level() == 1 ? "chapter" : "section";
            case Paragraph _ -> "paragraph";
            case Bullets _ -> "bullets";
            case Table _ -> "table";
        };
    }
}
