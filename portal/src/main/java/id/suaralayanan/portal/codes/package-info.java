/// Reading codes as people type and paste them.
@NullMarked
package id.suaralayanan.portal.codes;

import org.jspecify.annotations.NullMarked;
