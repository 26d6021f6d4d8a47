/// What every page and answer shares: language, frame, headers, refusals, numbers as people write
/// them.
@NullMarked
package id.suaralayanan.portal.web;

import org.jspecify.annotations.NullMarked;
