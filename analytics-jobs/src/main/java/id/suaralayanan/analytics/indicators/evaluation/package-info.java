/// PEKPPP, the evaluation of public service: the index (*Indeks Pelayanan Publik*, IPP), its grade,
/// and what this portal can show of single indicators.
@NullMarked
package id.suaralayanan.analytics.indicators.evaluation;

import org.jspecify.annotations.NullMarked;
