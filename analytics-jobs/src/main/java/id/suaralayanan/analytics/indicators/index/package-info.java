/// The satisfaction index of an office, its grade, its interval and its explanation.
@NullMarked
package id.suaralayanan.analytics.indicators.index;

import org.jspecify.annotations.NullMarked;
