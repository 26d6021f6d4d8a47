/// The job `ranking`: compares the units of one type in one period.
///
/// Every unit of the type is listed. Who can be compared gets a range of ranks (joint, by
/// simulation), a tier that follows from it, what the funnel says, and what became of it since the
/// year before; who cannot gets the reasons instead. Done anew are the groups and periods with a
/// figure that has changed since the job's mark, and those that another method, other rules or a
/// verdict on answers would change. The result depends on the figures alone.
///
/// The job `robustness` compares anew under other defensible choices.
@NullMarked
package id.suaralayanan.analytics.ranking;

import org.jspecify.annotations.NullMarked;
