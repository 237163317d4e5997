/** Shoppers whose structure is known because it was made up: what intelligence is measured on. */
@NullMarked
package dev.laurel.loyalty.population;

import org.jspecify.annotations.NullMarked;
