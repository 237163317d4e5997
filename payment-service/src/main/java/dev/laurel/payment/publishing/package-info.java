/** The service's events in the words of the contracts; their records never leave this package. */
@NullMarked
package dev.laurel.payment.publishing;

import org.jspecify.annotations.NullMarked;
