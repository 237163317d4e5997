/** Points: earned by settled payments, kept in a journal that can be recomputed. */
@NullMarked
package dev.laurel.loyalty;

import org.jspecify.annotations.NullMarked;
