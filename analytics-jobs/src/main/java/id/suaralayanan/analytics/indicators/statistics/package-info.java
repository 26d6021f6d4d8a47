/// Distributions, tests and repeatable chance: mathematics that knows nothing of offices.
@NullMarked
package id.suaralayanan.analytics.indicators.statistics;

import org.jspecify.annotations.NullMarked;
