/// What units' own surveys found in earlier years: shown beside the figures of this system with a
/// mark, and never in an index, a ranking or a publication.
@NullMarked
package id.suaralayanan.portal.history;

import org.jspecify.annotations.NullMarked;
