package id.suaralayanan.portal.national;

import static id.suaralayanan.portal.national.NationalColumn.number;
import static id.suaralayanan.portal.national.NationalColumn.text;

import java.util.List;

/// The tables of the country. Each is one statement; its columns, in order, are the columns of the
/// page, of the files and of the interface.
///
/// Statements may use `:type`, `:period`, `:from`, `:to` (days of the period) and `:now`.
public enum NationalData {
    OVERDUE(
            "lewat",
            false,
            NationalStatements.OVERDUE,
            text("region"),
            text("name"),
            number("open"),
            number("late"),
            number("late_percent"),
            number("escalated"),
            number("appealed"),
            number("oldest_days")),
    QUALITY(
            "mutu",
            true,
            NationalStatements.QUALITY,
            text("region"),
            text("name"),
            number("units"),
            number("compared"),
            number("compared_percent"),
            number("respondents"),
            number("questioned_units"),
            number("questioned"),
            number("late"),
            number("without_code"),
            number("entered"),
            number("provisional_units")),
    REPEATED(
            "berulang",
            false,
            NationalStatements.REPEATED,
            text("unit"),
            text("name"),
            number("complaints"),
            number("groups"),
            number("copies"),
            number("largest"),
            number("voices"),
            number("habitual_people"),
            number("habitual_complaints")),
    QUESTIONS(
            "keaslian",
            false,
            NationalStatements.QUESTIONS,
            text("unit"),
            text("name"),
            text("period"),
            text("test"),
            number("answers"),
            number("observed"),
            number("expected"),
            text("asked_on"),
            text("answered"),
            text("state")),
    RANKING(
            "peringkat",
            true,
            NationalStatements.RANKING,
            text("unit"),
            text("name"),
            text("region"),
            number("respondents"),
            number("ikm"),
            text("grade"),
            number("low"),
            number("high"),
            number("rank_low"),
            number("rank_high"),
            text("tier"),
            text("funnel"),
            text("eligible"),
            text("reasons"),
            text("integrity"),
            text("change"),
            number("before")),
    INSTRUMENTS(
            "instrumen",
            false,
            NationalStatements.INSTRUMENTS,
            text("instrument"),
            number("version"),
            text("valid_from"),
            text("valid_to"),
            text("element"),
            text("text"),
            text("plain"),
            text("source"));

    private final String path;
    private final boolean chosen;
    private final String sql;
    private final List<NationalColumn> columns;

    NationalData(String path, boolean chosen, String sql, NationalColumn... columns) {
        this.path = path;
        this.chosen = chosen;
        this.sql = sql;
        this.columns = List.of(columns);
    }

    /// In addresses.
    public String path() {
        return path;
    }

    /// Whether it is about a kind of units in a period.
    public boolean isChosen() {
        return chosen;
    }

    String sql() {
        return sql;
    }

    public List<NationalColumn> columns() {
        return columns;
    }

    boolean asks(String parameter) {
        return sql.contains(":" + parameter);
    }
}
