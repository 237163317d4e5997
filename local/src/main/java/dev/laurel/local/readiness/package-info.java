/** How it is seen that a part can do its work. */
@NullMarked
package dev.laurel.local.readiness;

import org.jspecify.annotations.NullMarked;
