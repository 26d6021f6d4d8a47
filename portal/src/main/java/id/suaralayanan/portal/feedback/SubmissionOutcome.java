package id.suaralayanan.portal.feedback;

/// What became of a submission that reached the database.
public sealed interface SubmissionOutcome {
    /// Stored durably, by this submission.
    record Stored(RatingReceipt receipt) implements SubmissionOutcome {}

    /// The same form was stored before under the same key: its first receipt.
    record StoredBefore(RatingReceipt receipt) implements SubmissionOutcome {}

    /// The key belongs to another form, which stays as it was.
    record KeyTaken(RatingReceipt first) implements SubmissionOutcome {}

    /// The visit code that came with the form is not good here, or not any more; nothing was
    /// stored, and the same key may be tried again.
    record VisitRefused() implements SubmissionOutcome {}

    /// The database refused this row; nothing of it was stored.
    ///
    /// @param sqlState PostgreSQL's five characters
    record Refused(String sqlState) implements SubmissionOutcome {
        /// The service vanished after it was looked up.
        public boolean isForTheService() {
            return sqlState.equals("23503");
        }
    }
}
