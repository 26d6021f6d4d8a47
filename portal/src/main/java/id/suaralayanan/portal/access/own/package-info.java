/// What every officer keeps of the own account: where it is signed in, and how it is protected.
@NullMarked
package id.suaralayanan.portal.access.own;

import org.jspecify.annotations.NullMarked;
