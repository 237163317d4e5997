/** How often a caller may ask, and how large a request may be. */
@NullMarked
package dev.laurel.gateway.limit;

import org.jspecify.annotations.NullMarked;
