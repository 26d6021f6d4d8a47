/// What is new in public, for whoever follows it with a feed reader: Atom feeds of a unit, of a
/// region and of the country.
@NullMarked
package id.suaralayanan.portal.feeds;

import org.jspecify.annotations.NullMarked;
