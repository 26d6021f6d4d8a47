/// The job `perceptions`: counts what citizens say of service and of corruption, ten answers at a
/// time, and files IPKP and IPAK with interval and explanation.
@NullMarked
package id.suaralayanan.analytics.perception;

import org.jspecify.annotations.NullMarked;
