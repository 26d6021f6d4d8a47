/// Units of one type side by side: ranges instead of places, and the reasons of those without one.
@NullMarked
package id.suaralayanan.portal.figures.ranking;

import org.jspecify.annotations.NullMarked;
