/// The figures of a report, frozen: gathered once, kept as they were, known by their digest.
@NullMarked
package id.suaralayanan.portal.reports.cut;

import org.jspecify.annotations.NullMarked;
