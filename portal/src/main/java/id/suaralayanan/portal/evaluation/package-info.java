/// PEKPPP and area 8 of bureaucratic reform: what evaluators gave, what the portal can show of it,
/// and the index that follows.
@NullMarked
package id.suaralayanan.portal.evaluation;

import org.jspecify.annotations.NullMarked;
