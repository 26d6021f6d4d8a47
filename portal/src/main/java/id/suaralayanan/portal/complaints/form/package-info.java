/// What the forms of citizens have in common: their fields, their texts and what is wrong with
/// them.
@NullMarked
package id.suaralayanan.portal.complaints.form;

import org.jspecify.annotations.NullMarked;
