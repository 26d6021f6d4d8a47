package id.suaralayanan.portal.national;

/// A column of a table.
///
/// @param name as files and programs know it; its words are the message `nasional.col.<name>`
public record NationalColumn(String name, boolean isNumber) {
    static NationalColumn text(String name) {
        return new NationalColumn(name, false);
    }

    static NationalColumn number(String name) {
        return new NationalColumn(name, true);
    }
}
