/// Publications (*terbitan*): the ministry closes a period, the units may object, a person reviews,
/// and what is published then can be read, fetched, checked and never changed by anybody.
@NullMarked
package id.suaralayanan.portal.publications;

import org.jspecify.annotations.NullMarked;
