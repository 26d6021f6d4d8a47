/// The document that describes every address for programs (OpenAPI, `/v3/api-docs`).
@NullMarked
package id.suaralayanan.portal.openapi;

import org.jspecify.annotations.NullMarked;
