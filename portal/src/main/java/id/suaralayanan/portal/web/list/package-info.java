/// What every list of the staff has: words to look for, filters, pages, and a file of the same.
@NullMarked
package id.suaralayanan.portal.web.list;

import org.jspecify.annotations.NullMarked;
