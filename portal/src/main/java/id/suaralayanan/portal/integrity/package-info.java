/// `/pusat/keaslian`: the questions that answers raise, and who decided them how.
@NullMarked
package id.suaralayanan.portal.integrity;

import org.jspecify.annotations.NullMarked;
