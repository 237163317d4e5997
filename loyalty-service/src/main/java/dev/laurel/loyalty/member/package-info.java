/** A member as staff sees him. */
@NullMarked
package dev.laurel.loyalty.member;

import org.jspecify.annotations.NullMarked;
