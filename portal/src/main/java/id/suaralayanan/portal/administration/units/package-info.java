/// `/admin/unit`: the units, by the rules of the files of units. A code stays for good; everything
/// else can be put right, and what was before is in the history.
@NullMarked
package id.suaralayanan.portal.administration.units;

import org.jspecify.annotations.NullMarked;
