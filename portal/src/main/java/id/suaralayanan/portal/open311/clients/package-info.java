/// Which programs of others may send complaints through Open311, and how many.
@NullMarked
package id.suaralayanan.portal.open311.clients;

import org.jspecify.annotations.NullMarked;
