/// What citizens wrote about a unit, as far as it was released, and what the unit answered in
/// public.
@NullMarked
package id.suaralayanan.portal.publiccomments;

import org.jspecify.annotations.NullMarked;
