/// Letting everybody read what citizens and units wrote: redacted, looked through, and taken back.
@NullMarked
package id.suaralayanan.portal.release;

import org.jspecify.annotations.NullMarked;
