/// Bounds of connections and requests: how many, how large, how long.
@NullMarked
package id.suaralayanan.portal.throttling.requests;

import org.jspecify.annotations.NullMarked;
