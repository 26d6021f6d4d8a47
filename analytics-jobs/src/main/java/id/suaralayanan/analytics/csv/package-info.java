/// CSV files taken apart: lines, records, columns by name, and what is wrong with them. Pure: who
/// stores the rows decides where they go, the import jobs and the admin's pages alike.
@NullMarked
package id.suaralayanan.analytics.csv;

import org.jspecify.annotations.NullMarked;
