/// How much one network sends: forms, complaints, ratings of one unit.
@NullMarked
package id.suaralayanan.portal.throttling.networks;

import org.jspecify.annotations.NullMarked;
