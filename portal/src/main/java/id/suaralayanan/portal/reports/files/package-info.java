/// The files that a report is handed out in.
@NullMarked
package id.suaralayanan.portal.reports.files;

import org.jspecify.annotations.NullMarked;
