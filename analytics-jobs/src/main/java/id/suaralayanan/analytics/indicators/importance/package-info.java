/// What matters to citizens: how much each element goes along with everything else they say.
@NullMarked
package id.suaralayanan.analytics.indicators.importance;

import org.jspecify.annotations.NullMarked;
