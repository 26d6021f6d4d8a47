/// `/admin/unit/{code}/layanan`: the services of a unit, by the rules of the files of units.
@NullMarked
package id.suaralayanan.portal.administration.services;

import org.jspecify.annotations.NullMarked;
