/**
 * What loyalty-service can do on one machine, measured on the real store code: {@code loyalty-service/bench}. Store and
 * broker are processes of their own, as in the suite, so that the processor time of each is known.
 */
@NullMarked
package dev.laurel.loyalty.bench;

import org.jspecify.annotations.NullMarked;
