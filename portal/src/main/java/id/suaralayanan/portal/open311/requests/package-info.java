/// Complaints that come in through Open311, and what everybody reads of them there: released words
/// only, never who complained.
@NullMarked
package id.suaralayanan.portal.open311.requests;

import org.jspecify.annotations.NullMarked;
