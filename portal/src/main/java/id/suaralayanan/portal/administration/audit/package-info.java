/// `/admin/jejak`: what officers did, out of the audit log, to read and to take along.
@NullMarked
package id.suaralayanan.portal.administration.audit;

import org.jspecify.annotations.NullMarked;
