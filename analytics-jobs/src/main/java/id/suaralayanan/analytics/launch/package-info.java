/// How a job is described, launched under its lock, and remembered.
@NullMarked
package id.suaralayanan.analytics.launch;

import org.jspecify.annotations.NullMarked;
