/// What a publication says: figures made from the tallies that may be told, and the files that hold
/// both, so that whoever has the files makes the same figures again (pure).
@NullMarked
package id.suaralayanan.analytics.publication.content;

import org.jspecify.annotations.NullMarked;
