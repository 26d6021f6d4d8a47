/// What the ministry reads about the whole country (*keadaan nasional*): each table as a page, as a
/// file and through the interface for programs, from one statement.
@NullMarked
package id.suaralayanan.portal.national;

import org.jspecify.annotations.NullMarked;
