/** Who does what on which day: data and chance with a seed, nothing else. */
@NullMarked
package dev.laurel.local.demo.history.plan;

import org.jspecify.annotations.NullMarked;
