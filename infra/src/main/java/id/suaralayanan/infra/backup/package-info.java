/// Back-up and restore of the truth in the database; what can be computed again is left out.
@NullMarked
package id.suaralayanan.infra.backup;

import org.jspecify.annotations.NullMarked;
