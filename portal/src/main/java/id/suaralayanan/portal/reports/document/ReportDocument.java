package id.suaralayanan.portal.reports.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A report in one language, ready to be drawn.
///
/// @param subject the unit
/// @param facts what its cover says, heading and value, in order
/// @param seal how its figures can be checked; absent from a draft, which cannot
/// @param footer what stands on each page
public record ReportDocument(
        Locale language,
        String title,
        String subject,
        String period,
        String summary,
        Map<String, String> facts,
        List<Block> blocks,
        @Nullable Seal seal,
        String footer) {
    public ReportDocument {
        blocks = List.copyOf(blocks);
    }

    /// @param address where everybody reads the same figures
    /// @param words what the code beside it is for
    public record Seal(String digest, String address, String words) {}

    /// All its text, one block a line: what is compared when a report is checked word by word.
    public String text() {
        var text = new StringBuilder(title + '\n' + subject + '\n' + period + '\n');
        facts.forEach(
                (heading, value) -> text.append(heading).append(": ").append(value).append('\n'));
        blocks.forEach(block -> text.append(text(block)));
        return text.toString();
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Heading heading ->
                    "\n" + "#".repeat(heading.level()) + " " + heading.text() + "\n";
            case Block.Paragraph paragraph -> paragraph.text() + "\n";
            case Block.Bullets bullets ->
                    String.join("", bullets.items().stream().map(it -> "- " + it + "\n").toList());
            case Block.Table table -> text(table);
        };
    }

    private static String text(Block.Table table) {
        var text = new StringBuilder("[" + table.caption() + "]\n");
        text.append(String.join(" | ", table.columns())).append('\n');
        for (Block.Row row : table.rows()) {
            text.append(row.heading());
            row.cells().forEach(cell -> text.append(" | ").append(cell.text()));
            text.append('\n');
        }
        return text.toString();
    }
}
