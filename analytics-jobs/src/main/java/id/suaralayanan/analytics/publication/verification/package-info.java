/// `verify`: makes a publication again from its files alone and says for each figure whether it is
/// the same; needs no database, and no network where the files are a folder (pure but for reading).
@NullMarked
package id.suaralayanan.analytics.publication.verification;

import org.jspecify.annotations.NullMarked;
