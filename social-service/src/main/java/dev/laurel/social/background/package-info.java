/** Work that is done by itself, on threads of its own. */
@NullMarked
package dev.laurel.social.background;

import org.jspecify.annotations.NullMarked;
