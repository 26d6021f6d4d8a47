package id.suaralayanan.portal.administration.regions;

/// Which regions an admin looks for.
///
/// @param words part of a code or a name; empty for all
/// @param page from 1
public record RegionQuery(String words, int page) {
    static final RegionQuery ALL = new RegionQuery("", 1);
    static final int ROWS = 25;

    int skipped() {
        return (page - 1) * ROWS;
    }
}
