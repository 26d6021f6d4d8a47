/// `/pusat/keaslian` and `/unit/keaslian`: the questions that answers raise, what units say to
/// them, and who decided them how.
@NullMarked
package id.suaralayanan.portal.integrity;

import org.jspecify.annotations.NullMarked;
