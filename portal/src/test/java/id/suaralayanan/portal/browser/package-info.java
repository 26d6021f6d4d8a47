/// A real browser for tests: found on the machine or fetched, never skipped in silence.
@NullMarked
package id.suaralayanan.portal.browser;

import org.jspecify.annotations.NullMarked;
