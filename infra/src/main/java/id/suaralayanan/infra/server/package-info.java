/// The embedded PostgreSQL server: its programs, its files, its process and the one who watches it.
@NullMarked
package id.suaralayanan.infra.server;

import org.jspecify.annotations.NullMarked;
