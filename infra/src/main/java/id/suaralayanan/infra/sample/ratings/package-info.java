/// What the invented visitors answer, and its rows.
@NullMarked
package id.suaralayanan.infra.sample.ratings;

import org.jspecify.annotations.NullMarked;
