/// What is offered to whoever types in a search, in the form that its script reads.
@NullMarked
package id.suaralayanan.portal.web.suggestions;

import org.jspecify.annotations.NullMarked;
