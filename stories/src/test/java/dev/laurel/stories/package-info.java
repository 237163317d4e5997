/** Whole stories, told through the gateway to a suite of their own. */
@NullMarked
package dev.laurel.stories;

import org.jspecify.annotations.NullMarked;
