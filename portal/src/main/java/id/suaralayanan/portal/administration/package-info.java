/// The admin's home: how far the installation is set up, and what to do next. The registry of
/// regions, units and services is kept in the packages below.
@NullMarked
package id.suaralayanan.portal.administration;

import org.jspecify.annotations.NullMarked;
