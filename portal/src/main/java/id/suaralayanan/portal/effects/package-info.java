/// What came of something that an office changed: its element against that of its peers.
@NullMarked
package id.suaralayanan.portal.effects;

import org.jspecify.annotations.NullMarked;
