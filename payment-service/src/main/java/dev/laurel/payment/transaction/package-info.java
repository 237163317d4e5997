/** What customers see of their payments, and what they can still do about them. */
@NullMarked
package dev.laurel.payment.transaction;

import org.jspecify.annotations.NullMarked;
