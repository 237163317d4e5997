/** The purchase story, told against a running suite. */
@NullMarked
package dev.laurel.local.demo;

import org.jspecify.annotations.NullMarked;
