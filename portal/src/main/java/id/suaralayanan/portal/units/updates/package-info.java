/// Keeps the registry in memory up to date with the database.
@NullMarked
package id.suaralayanan.portal.units.updates;

import org.jspecify.annotations.NullMarked;
