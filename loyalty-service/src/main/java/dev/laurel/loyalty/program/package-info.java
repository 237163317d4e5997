/** What the merchant decides about the programme, as versioned data. */
@NullMarked
package dev.laurel.loyalty.program;

import org.jspecify.annotations.NullMarked;
