/// Who is better, and whether anybody can say so: eligibility, ranges of places, funnel and tier.
@NullMarked
package id.suaralayanan.analytics.indicators.ranking;

import org.jspecify.annotations.NullMarked;
