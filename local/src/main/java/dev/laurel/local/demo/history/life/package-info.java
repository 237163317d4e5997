/** How what was planned is done to a running suite. */
@NullMarked
package dev.laurel.local.demo.history.life;

import org.jspecify.annotations.NullMarked;
