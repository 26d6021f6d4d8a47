/// Open data: every published figure as a file that anybody may take and check.
@NullMarked
package id.suaralayanan.portal.figures.data;

import org.jspecify.annotations.NullMarked;
