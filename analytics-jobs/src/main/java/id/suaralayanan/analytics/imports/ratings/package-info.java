/// `import-ratings`: the ratings of a CSV file, each stored once.
@NullMarked
package id.suaralayanan.analytics.imports.ratings;

import org.jspecify.annotations.NullMarked;
