/// The public log of publications: an RFC 6962 Merkle tree over canonical texts whose heads are
/// signed, so that nothing that was published can be changed, removed or reordered unnoticed
/// (pure).
@NullMarked
package id.suaralayanan.analytics.transparency;

import org.jspecify.annotations.NullMarked;
