/// The evidence of Zona Integritas as one signed file, for evaluators who work without the portal.
@NullMarked
package id.suaralayanan.portal.zone.pack;

import org.jspecify.annotations.NullMarked;
