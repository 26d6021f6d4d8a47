/// How answers came, and how far a figure can be trusted for it.
@NullMarked
package id.suaralayanan.portal.figures.evidence;

import org.jspecify.annotations.NullMarked;
