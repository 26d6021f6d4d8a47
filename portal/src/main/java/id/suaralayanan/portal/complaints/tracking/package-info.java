/// How citizens follow their complaint by ticket and receipt: the page, the API and the steps that
/// are theirs. The pages work without JavaScript.
@NullMarked
package id.suaralayanan.portal.complaints.tracking;

import org.jspecify.annotations.NullMarked;
