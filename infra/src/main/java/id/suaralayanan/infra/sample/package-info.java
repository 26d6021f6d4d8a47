/// Sample data (data contoh): a synthetic country, the same for everyone, with true values known.
@NullMarked
package id.suaralayanan.infra.sample;

import org.jspecify.annotations.NullMarked;
