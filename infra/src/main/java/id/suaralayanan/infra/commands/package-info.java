/// Reads `COMMAND [key=value ...]`, for every command line of the product.
@NullMarked
package id.suaralayanan.infra.commands;

import org.jspecify.annotations.NullMarked;
