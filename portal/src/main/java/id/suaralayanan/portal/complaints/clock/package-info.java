/// Working days (hari kerja) and the deadlines counted in them.
@NullMarked
package id.suaralayanan.portal.complaints.clock;

import org.jspecify.annotations.NullMarked;
