/// What units put right: notes of their heads, for everybody to read.
@NullMarked
package id.suaralayanan.portal.improvements;

import org.jspecify.annotations.NullMarked;
