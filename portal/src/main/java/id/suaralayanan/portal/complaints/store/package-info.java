/// Cases in the database: opened by their receipt or within an officer's scope, and moved on by the
/// rules of the life cycle. A step, its event and its audit entry are stored together or not at
/// all.
@NullMarked
package id.suaralayanan.portal.complaints.store;

import org.jspecify.annotations.NullMarked;
