/// The job `housekeeping`: keeps what the jobs leave behind small, and room ahead for new ratings.
@NullMarked
package id.suaralayanan.analytics.housekeeping;

import org.jspecify.annotations.NullMarked;
