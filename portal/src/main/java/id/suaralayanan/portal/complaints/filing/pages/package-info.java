/// How citizens file a complaint: the form, its check page, the API, and what is waiting to be
/// sent. The pages work without JavaScript.
@NullMarked
package id.suaralayanan.portal.complaints.filing.pages;

import org.jspecify.annotations.NullMarked;
