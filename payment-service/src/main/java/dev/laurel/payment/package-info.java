/** Takes payments, and tells when the money came. */
@NullMarked
package dev.laurel.payment;

import org.jspecify.annotations.NullMarked;
