/** Points that staff give or take by hand, with a reason, and with who did it in the entry. */
@NullMarked
package dev.laurel.loyalty.adjustment;

import org.jspecify.annotations.NullMarked;
