/// Where a database is, as whom it is entered, and how a start is refused.
@NullMarked
package id.suaralayanan.infra.database;

import org.jspecify.annotations.NullMarked;
