/// Why an index changed: its difference between two periods, split without a rest.
@NullMarked
package id.suaralayanan.analytics.indicators.decomposition;

import org.jspecify.annotations.NullMarked;
