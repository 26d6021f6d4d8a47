/// `import-holidays`: the days on which offices do not work.
///
/// A day of the whole country goes into every calendar. A day of a region goes into the calendar of
/// that region, which begins as a copy of the calendar around it and which the units of the region
/// then follow.
///
/// A year becomes known, or a computed year final, by a file with at least ten of its national
/// holidays, which is then taken as the decree of that year: computed days that it does not name
/// are removed. With fewer days a file adds to a known year and is refused for an unknown one: a
/// year without its holidays would make every deadline too early.
@NullMarked
package id.suaralayanan.analytics.imports.holidays;

import org.jspecify.annotations.NullMarked;
