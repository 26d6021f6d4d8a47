/// What comes in from outside, read in one way: the bytes of a body, forms and JSON, the words that
/// people type, and what is wrong with them.
@NullMarked
package id.suaralayanan.portal.web.form;

import org.jspecify.annotations.NullMarked;
