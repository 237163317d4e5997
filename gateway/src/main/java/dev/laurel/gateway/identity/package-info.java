/** Who the caller is and whether that suffices for the path. */
@NullMarked
package dev.laurel.gateway.identity;

import org.jspecify.annotations.NullMarked;
