/// Visit codes: sheets that the ministry mints for an office, each printed once.
@NullMarked
package id.suaralayanan.portal.feedback.visits;

import org.jspecify.annotations.NullMarked;
