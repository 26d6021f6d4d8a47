/// Keys of this installation and what is signed with them: texts that a browser carries for us,
/// each bound to its purpose, its context and a time, in one format.
@NullMarked
package id.suaralayanan.portal.signing;

import org.jspecify.annotations.NullMarked;
