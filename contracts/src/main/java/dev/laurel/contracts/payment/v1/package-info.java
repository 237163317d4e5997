/** Events of the payment domain, version 1. */
@NullMarked
package dev.laurel.contracts.payment.v1;

import org.jspecify.annotations.NullMarked;
