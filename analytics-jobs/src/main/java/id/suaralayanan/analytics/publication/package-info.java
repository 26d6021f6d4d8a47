/// The job `publish`: makes what a closed period says of each unit, and, once people have approved
/// it, puts it into the log for good.
///
/// Only what the public's copy of the answers shows is published: that copy moves in steps of ten,
/// so that neither the publication and a page seen before it, nor two publications of one period,
/// tell an answer by their difference. Figures are then a function of these tallies alone.
@NullMarked
package id.suaralayanan.analytics.publication;

import org.jspecify.annotations.NullMarked;
