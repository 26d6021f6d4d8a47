/// Taking a complaint in: each submission once, with its dates, a ticket and a receipt.
@NullMarked
package id.suaralayanan.portal.complaints.filing;

import org.jspecify.annotations.NullMarked;
