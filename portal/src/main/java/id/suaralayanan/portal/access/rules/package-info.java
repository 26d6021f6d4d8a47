/// Which request needs which role, and what is answered to the others.
@NullMarked
package id.suaralayanan.portal.access.rules;

import org.jspecify.annotations.NullMarked;
