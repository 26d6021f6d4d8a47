/// Reading CSV files into the database; each job that does has a package of its own below.
///
/// # What becomes of a row
///
/// A file is UTF-8 text with a header row, comma or semicolon between the columns, with or without
/// a byte-order mark, with any line ends. Ratings may also stand in a table as offices make it with
/// Excel ([id.suaralayanan.analytics.sheets.SheetTable]). A row that cannot be used is refused by
/// its line number with every reason in `FILE.rejected.csv`; the others go on. A file whose header
/// cannot be used is refused whole, and an import that could use no row at all has failed. No line,
/// however long, is read into memory beyond a bound.
///
/// The list of refused rows has the columns and the separator of the file behind its two notes,
/// `line` and `reason`: what was corrected there can be imported from there, and is known again in
/// the file it came from, because the notes are no part of the row.
///
/// # Why a file can be imported again
///
/// Every rating gets a key that is made of the row itself, and the table of submissions keeps keys
/// unique. A row of a file with a `key` column is known by unit and key. Any other row is known by
/// everything that stands in it: unit, service, date, channel, and all further columns by name, in
/// whatever order, plus how many equal rows stood above it. So:
///
/// - the same file again, also re-saved with other separators, sorted or cut off in the middle,
///   stores nothing twice;
/// - a corrected row, or a row added anywhere, is new; the row it was corrected from stays stored;
/// - the same file read with the other `order=` has the same keys but other answers, and is refused
///   row by row instead of being counted twice; so is a known `key` with other answers;
/// - two files with equal rows for the same unit, service and day cannot be told apart from one
///   file imported twice: they need a `key` column, or any column that tells forms apart, such as
///   the number of the form. The summary says how many rows were already stored.
@NullMarked
package id.suaralayanan.analytics.imports;

import org.jspecify.annotations.NullMarked;
