/// What a unit puts on its own site: its figure as a small picture, and buttons that lead here.
@NullMarked
package id.suaralayanan.portal.figures.badges;

import org.jspecify.annotations.NullMarked;
