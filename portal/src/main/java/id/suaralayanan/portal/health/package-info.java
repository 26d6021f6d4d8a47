/// Is everything well: the database, the jobs, how far counting lags behind, the disk.
///
/// Every answer is ready before it is asked for, so that health speaks fast also under overload and
/// without a database. Only the database can make the portal "down"; what merely lags or fails
/// beside it is "degraded", and being alive depends on nothing.
@NullMarked
package id.suaralayanan.portal.health;

import org.jspecify.annotations.NullMarked;
