/// The offices of the invented country, their visitors, and their rows.
@NullMarked
package id.suaralayanan.infra.sample.registry;

import org.jspecify.annotations.NullMarked;
