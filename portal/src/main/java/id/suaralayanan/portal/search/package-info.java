/// Finding complaints by their words: one port, its adapters, and the follower that keeps an index
/// equal to the database.
@NullMarked
package id.suaralayanan.portal.search;

import org.jspecify.annotations.NullMarked;
