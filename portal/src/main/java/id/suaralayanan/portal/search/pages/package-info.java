/// Searching complaints by their words, for people: officers within their scope, everybody in what
/// was released; and what the pages of complaints ask of the search. Start at `WordPages`.
@NullMarked
package id.suaralayanan.portal.search.pages;

import org.jspecify.annotations.NullMarked;
