/// How the jobs run: what runs now and for how long yet, what failed last and why, and starting one
/// again.
@NullMarked
package id.suaralayanan.portal.dashboard.jobs;

import org.jspecify.annotations.NullMarked;
