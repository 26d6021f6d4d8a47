/// The batch jobs that turn counted answers into published figures.
@NullMarked
package id.suaralayanan.analytics;

import org.jspecify.annotations.NullMarked;
