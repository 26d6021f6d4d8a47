/// What a report says, in words and tables, and the files it is handed out in.
@NullMarked
package id.suaralayanan.portal.reports.document;

import org.jspecify.annotations.NullMarked;
