/// Words that say what a complaint may be about, kept as data.
@NullMarked
package id.suaralayanan.portal.complaints.filing.words;

import org.jspecify.annotations.NullMarked;
