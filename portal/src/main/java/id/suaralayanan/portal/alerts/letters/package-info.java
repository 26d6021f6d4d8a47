/// Letters to officers who asked for them: asking, sending, and ending them by a link.
@NullMarked
package id.suaralayanan.portal.alerts.letters;

import org.jspecify.annotations.NullMarked;
