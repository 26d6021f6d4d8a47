/// Sees when the answers of an office are worse than usual and when complaints fall due, and has
/// its officers told.
@NullMarked
package id.suaralayanan.portal.alerts;

import org.jspecify.annotations.NullMarked;
