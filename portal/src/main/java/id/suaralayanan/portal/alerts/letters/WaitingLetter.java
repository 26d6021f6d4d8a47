package id.suaralayanan.portal.alerts.letters;

import java.time.LocalDate;

/// A letter that waits to be sent. Never prints whom it is for.
///
/// @param kind `ALERT` or `DIGEST`
/// @param day that it is about; of a week the Monday after it
/// @param content as JSON
record WaitingLetter(
        long id,
        int officer,
        int unit,
        String address,
        String unitName,
        String language,
        String kind,
        LocalDate day,
        String content) {
    @Override
    public String toString() {
        return "WaitingLetter[" + id + "]";
    }
}
