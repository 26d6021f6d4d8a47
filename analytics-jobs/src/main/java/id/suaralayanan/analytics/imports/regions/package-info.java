/// `import-regions`: regions with their official codes.
@NullMarked
package id.suaralayanan.analytics.imports.regions;

import org.jspecify.annotations.NullMarked;
