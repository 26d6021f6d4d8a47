/// The working calendars of the offices and the limits in force, as they stand in the database.
@NullMarked
package id.suaralayanan.portal.complaints.calendars;

import org.jspecify.annotations.NullMarked;
