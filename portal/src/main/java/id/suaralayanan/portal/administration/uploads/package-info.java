/// Files of regions and units that an admin brings in the browser, in the format of the import
/// jobs: a file is checked first, by storing it and taking everything back; what came of every line
/// is shown; then the admin decides. The work goes on in the background, in whichever portal has
/// time, and begins anew where one died: storing a row twice changes nothing.
@NullMarked
package id.suaralayanan.portal.administration.uploads;

import org.jspecify.annotations.NullMarked;
