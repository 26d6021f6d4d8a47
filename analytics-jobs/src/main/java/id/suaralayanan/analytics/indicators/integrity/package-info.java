/// Whether the answers of a unit look as answers of citizens do: tests that raise a question, and a
/// rule how many such questions are raised. A person answers them.
@NullMarked
package id.suaralayanan.analytics.indicators.integrity;

import org.jspecify.annotations.NullMarked;
