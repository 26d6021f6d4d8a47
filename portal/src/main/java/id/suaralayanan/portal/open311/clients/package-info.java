/// The keys of other programs (*kunci*): which may send complaints through Open311 or read the
/// tables of the country, and how much.
@NullMarked
package id.suaralayanan.portal.open311.clients;

import org.jspecify.annotations.NullMarked;
