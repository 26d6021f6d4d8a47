/// What is answered when something fails.
@NullMarked
package id.suaralayanan.portal.web.errors;

import org.jspecify.annotations.NullMarked;
