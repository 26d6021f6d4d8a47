/// What the forms of citizens and officers have in common: the words of a case and what is wrong
/// with them.
@NullMarked
package id.suaralayanan.portal.complaints.form;

import org.jspecify.annotations.NullMarked;
