/// The job `indicators`: turns sums of tallies into indices with interval, grade and explanation.
///
/// Computed anew are the periods (month, quarter, semester, year) whose months have been counted
/// into since the job's mark, for whole peer groups: the interval of a unit leans on the spread of
/// its peers. That spread is taken with two decimals, so that a single answer elsewhere moves no
/// one's figures, and a figure that stays the same is not written again. What a figure means is in
/// `indicators`; here it is only read, grouped and stored. The outcome depends on the tallies
/// alone, not on how many runs they came in.
@NullMarked
package id.suaralayanan.analytics.satisfaction;

import org.jspecify.annotations.NullMarked;
