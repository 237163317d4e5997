/** Money that staff send back. */
@NullMarked
package dev.laurel.payment.refund;

import org.jspecify.annotations.NullMarked;
