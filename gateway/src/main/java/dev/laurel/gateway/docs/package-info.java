/** {@code /docs}: the services' OpenAPI descriptions, together on one page. */
@NullMarked
package dev.laurel.gateway.docs;

import org.jspecify.annotations.NullMarked;
