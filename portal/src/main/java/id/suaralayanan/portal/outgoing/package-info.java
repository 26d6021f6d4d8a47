/// Where this server connects to of its own, when somebody else has named the place.
@NullMarked
package id.suaralayanan.portal.outgoing;

import org.jspecify.annotations.NullMarked;
