/// `/admin/simpan`: how long what is kept, and what the next run would forget.
@NullMarked
package id.suaralayanan.portal.administration.retention;

import org.jspecify.annotations.NullMarked;
