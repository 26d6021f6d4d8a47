/// The ground both applications stand on: embedded PostgreSQL, schema, sample data, backup.
@NullMarked
package id.suaralayanan.infra;

import org.jspecify.annotations.NullMarked;
