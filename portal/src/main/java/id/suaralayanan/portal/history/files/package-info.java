/// Files of earlier surveys that a unit's head, or the admin, brings in the browser: read by the
/// classes of the import jobs, columns confirmed by the reader, shown as understood, then stored in
/// one transaction and taken back whole.
@NullMarked
package id.suaralayanan.portal.history.files;

import org.jspecify.annotations.NullMarked;
