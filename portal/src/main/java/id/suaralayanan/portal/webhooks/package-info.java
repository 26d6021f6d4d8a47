/// Tells the systems of others what happens, as it happens: signed, in order, and again until it
/// arrived.
@NullMarked
package id.suaralayanan.portal.webhooks;

import org.jspecify.annotations.NullMarked;
