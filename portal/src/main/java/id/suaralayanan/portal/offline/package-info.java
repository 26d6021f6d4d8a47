/// What works without a network: the worker's script, the pages it keeps, the app's manifest.
@NullMarked
package id.suaralayanan.portal.offline;

import org.jspecify.annotations.NullMarked;
