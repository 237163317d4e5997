/**
 * A second, small implementation of the rules of points, in plain sums and by one thread, against which random histories
 * are held. It shares values with the service, and no arithmetic.
 */
@NullMarked
package dev.laurel.loyalty.model;

import org.jspecify.annotations.NullMarked;
