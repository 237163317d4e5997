/** Which web pages may call the API from another origin (CORS). */
@NullMarked
package dev.laurel.gateway.origin;

import org.jspecify.annotations.NullMarked;
