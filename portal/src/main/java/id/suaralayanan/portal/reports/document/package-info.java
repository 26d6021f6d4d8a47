/// What a report says, in words and tables.
@NullMarked
package id.suaralayanan.portal.reports.document;

import org.jspecify.annotations.NullMarked;
