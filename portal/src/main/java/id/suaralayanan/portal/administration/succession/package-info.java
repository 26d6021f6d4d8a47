/// `/admin/unit/{code}/pindah` and `/tutup`: a unit gets another code or region, closes, goes on in
/// another unit, and is opened again, each with a reason and without losing anything.
@NullMarked
package id.suaralayanan.portal.administration.succession;

import org.jspecify.annotations.NullMarked;
