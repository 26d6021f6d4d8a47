/// `import-units`: units with their services.
@NullMarked
package id.suaralayanan.analytics.imports.units;

import org.jspecify.annotations.NullMarked;
