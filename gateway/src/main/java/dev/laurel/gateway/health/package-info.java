/** What the gateway says about itself and the suite. */
@NullMarked
package dev.laurel.gateway.health;

import org.jspecify.annotations.NullMarked;
