/// Where officers make reports of the survey, and where everybody checks them.
@NullMarked
package id.suaralayanan.portal.reports.pages;

import org.jspecify.annotations.NullMarked;
