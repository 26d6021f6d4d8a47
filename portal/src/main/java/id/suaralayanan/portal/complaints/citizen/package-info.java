/// How citizens file and follow complaints: the API and the pages, which work without JavaScript.
@NullMarked
package id.suaralayanan.portal.complaints.citizen;

import org.jspecify.annotations.NullMarked;
