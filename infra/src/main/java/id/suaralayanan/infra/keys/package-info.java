/// Which key files belong to a database.
@NullMarked
package id.suaralayanan.infra.keys;

import org.jspecify.annotations.NullMarked;
