/// What the invented visitors complain about, the steps of each case, and their rows.
@NullMarked
package id.suaralayanan.infra.sample.complaints;

import org.jspecify.annotations.NullMarked;
