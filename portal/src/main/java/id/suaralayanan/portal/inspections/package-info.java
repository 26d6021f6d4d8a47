/// `/pusat/pemeriksaan`: which units are visited to see whether their answers are what they look
/// like, drawn at random with stated chances.
@NullMarked
package id.suaralayanan.portal.inspections;

import org.jspecify.annotations.NullMarked;
