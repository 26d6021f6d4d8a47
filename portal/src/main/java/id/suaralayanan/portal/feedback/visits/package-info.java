/// Visit codes: sheets that the ministry mints for an office, each printed once, and screens that
/// show one code after another.
@NullMarked
package id.suaralayanan.portal.feedback.visits;

import org.jspecify.annotations.NullMarked;
