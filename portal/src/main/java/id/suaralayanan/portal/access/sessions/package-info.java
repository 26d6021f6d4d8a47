/// Officers' sessions: rows in the database, a cookie in the browser.
@NullMarked
package id.suaralayanan.portal.access.sessions;

import org.jspecify.annotations.NullMarked;
