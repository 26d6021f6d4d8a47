/// Taking personal data out of texts before anyone may publish them.
@NullMarked
package id.suaralayanan.portal.complaints.redaction;

import org.jspecify.annotations.NullMarked;
