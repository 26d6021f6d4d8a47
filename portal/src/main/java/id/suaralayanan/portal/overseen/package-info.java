/// The units that an officer of an agency or a region looks after, in one list: who needs help.
@NullMarked
package id.suaralayanan.portal.overseen;

import org.jspecify.annotations.NullMarked;
