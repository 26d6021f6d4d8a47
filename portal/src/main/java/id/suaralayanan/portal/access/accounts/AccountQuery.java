package id.suaralayanan.portal.access.accounts;

/// Which accounts an admin looks for.
///
/// @param words part of a name, user name or unit; empty for all
/// @param page from 1
public record AccountQuery(String words, int page) {
    static final int ROWS = 25;

    int skipped() {
        return (page - 1) * ROWS;
    }
}
