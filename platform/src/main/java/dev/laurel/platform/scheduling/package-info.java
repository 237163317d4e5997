/** Work by the clock that is done once in the whole cluster. */
@NullMarked
package dev.laurel.platform.scheduling;

import org.jspecify.annotations.NullMarked;
