/// The adapter to the national portal of the survey (skm.go.id): the only code that knows it.
@NullMarked
package id.suaralayanan.portal.skm;

import org.jspecify.annotations.NullMarked;
