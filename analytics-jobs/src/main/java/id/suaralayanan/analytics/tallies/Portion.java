package id.suaralayanan.analytics.tallies;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Ratings to be counted in one transaction: those written by the transactions `from <= id < to`,
/// and of these, when it is one part of a backlog, those received in a month.
///
/// @param run the run whose counts they become
/// @param from a transaction id as text
/// @param to a transaction id as text
record Portion(long run, String from, String to, Optional<Month> month) {
    /// The ratings received in this time may be added directly to the days from `firstDay`
    /// (included) to `lastDay` (excluded), which no other part touches. Before the first and after
    /// the last partition that is no day at all.
    record Month(
            int part,
            OffsetDateTime receivedFrom,
            OffsetDateTime receivedTo,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean fresh) {}
}
