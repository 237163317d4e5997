/** The catalogue of what points buy: terms, the places that stock and limits consist of, and what a member can have now. */
@NullMarked
package dev.laurel.loyalty.reward;

import org.jspecify.annotations.NullMarked;
