/// What runs by itself: ratings are counted and turned into figures as they come in, requests of
/// officers are worked off, and the house is kept.
///
/// Any number of schedules may be started; the one that holds the advisory lock works, the others
/// wait for their turn.
@NullMarked
package id.suaralayanan.analytics.schedule;

import org.jspecify.annotations.NullMarked;
