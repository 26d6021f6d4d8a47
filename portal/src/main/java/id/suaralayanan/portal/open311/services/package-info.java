/// What can be asked for through Open311, where, and what has to be said with it.
@NullMarked
package id.suaralayanan.portal.open311.services;

import org.jspecify.annotations.NullMarked;
