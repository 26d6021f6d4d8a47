/// What units mean to do about their weakest elements, and how far they are.
@NullMarked
package id.suaralayanan.portal.plans;

import org.jspecify.annotations.NullMarked;
