/// The life cycle of a complaint (pengaduan): what it is, where it stands, which steps are
/// possible, by whom, and which deadline runs. Pure: no HTTP, no database, no framework.
@NullMarked
package id.suaralayanan.portal.complaints.lifecycle;

import org.jspecify.annotations.NullMarked;
