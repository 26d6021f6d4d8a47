package id.suaralayanan.portal.feedback;

/// What became of a submission that reached the database.
public sealed interface Outcome {
    /// Stored durably, by this submission.
    record Stored(Receipt receipt) implements Outcome {}

    /// The same form was stored before under the same key: its first receipt.
    record StoredBefore(Receipt receipt) implements Outcome {}

    /// The key belongs to another form, which stays as it was.
    record KeyTaken(Receipt first) implements Outcome {}

    /// The visit code that came with the form is not good here, or not any more; nothing was
    /// stored, and the same key may be tried again.
    record VisitRefused() implements Outcome {}

    /// The database refused this row; nothing of it was stored.
    ///
    /// @param sqlState PostgreSQL's five characters
    record Refused(String sqlState) implements Outcome {
        /// The service vanished after it was looked up.
        boolean isForTheService() {
            return sqlState.equals("23503");
        }
    }
}
