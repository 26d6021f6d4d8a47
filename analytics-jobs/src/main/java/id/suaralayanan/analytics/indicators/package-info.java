/// What a figure means: the pure definitions of tallies, indices, grades, intervals and ranks.
@NullMarked
package id.suaralayanan.analytics.indicators;

import org.jspecify.annotations.NullMarked;
