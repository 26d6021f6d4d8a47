/// The job `integrity`: looks in the answers of each group of units for patterns that citizens do
/// not make, and stores the questions they raise.
@NullMarked
package id.suaralayanan.analytics.integrity;

import org.jspecify.annotations.NullMarked;
