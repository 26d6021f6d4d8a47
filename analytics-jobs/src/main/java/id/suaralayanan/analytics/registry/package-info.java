/// What a region, a unit and a service must look like to enter the registry: one rule for files and
/// for forms. Pure: knows the JDK and the rows of CSV files.
@NullMarked
package id.suaralayanan.analytics.registry;

import org.jspecify.annotations.NullMarked;
