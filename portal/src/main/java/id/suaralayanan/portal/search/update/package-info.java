/// Keeps the index equal to the database: reads its change log, applies what changed, and has the
/// index built anew where that is not enough. Start at `IndexUpdater`.
@NullMarked
package id.suaralayanan.portal.search.update;

import org.jspecify.annotations.NullMarked;
