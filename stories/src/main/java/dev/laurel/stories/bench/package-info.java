/** What {@code ./laurel bench} measures, on a suite of its own and through the gateway. */
@NullMarked
package dev.laurel.stories.bench;

import org.jspecify.annotations.NullMarked;
