/// Tables as offices make them, taken apart: Excel's CSV and XLSX, titles above the header and
/// totals below, Indonesian headings, dates and decimals. Pure: the import jobs and the pages of
/// the portal read files by the same rules.
///
/// # What a file may be
///
/// - Text: UTF-8 with or without a byte-order mark, UTF-16 with one, else Windows-1252; commas,
///   semicolons or tabs between the columns.
/// - XLSX: the sheet whose header is understood best. Formulas are not evaluated; what Excel
///   computed last is read. A file that grows beyond a bound when it is unpacked is refused.
///
/// # Where the table is
///
/// The header is the line among the first that holds the most known headings; what stands above it
/// is read past, and a heading one line up is taken where the line has none. A line that begins
/// with a word such as *Jumlah* or *Rata-rata* is a total; below the first one, lines without any
/// answer are signatures and notes.
@NullMarked
package id.suaralayanan.analytics.sheets;

import org.jspecify.annotations.NullMarked;
