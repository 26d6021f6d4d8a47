/// Files of answers and complaints that officers take with them: made in the background, within
/// their rights, kept for a day.
@NullMarked
package id.suaralayanan.portal.exports;

import org.jspecify.annotations.NullMarked;
