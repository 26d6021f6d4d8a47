/// Whether enough people answer: how many used each service, how many of them the regulation asks
/// for, how many did answer, and how many will have by the end of the period.
@NullMarked
package id.suaralayanan.portal.sampling;

import org.jspecify.annotations.NullMarked;
