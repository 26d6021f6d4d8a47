/// The public pages about units: home, search, a unit's figures and where they come from, the
/// method.
@NullMarked
package id.suaralayanan.portal.figures.pages;

import org.jspecify.annotations.NullMarked;
