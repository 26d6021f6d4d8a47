/// The job `ranking`: compares the units of one type in one period.
///
/// Every unit of the type is listed. Who can be compared gets a range of ranks (joint, by
/// simulation) and a tier (funnel); who cannot gets the reasons instead. Done anew are the groups
/// and periods with a figure that has changed since the job's mark. The result depends on the
/// figures alone.
@NullMarked
package id.suaralayanan.analytics.ranking;

import org.jspecify.annotations.NullMarked;
