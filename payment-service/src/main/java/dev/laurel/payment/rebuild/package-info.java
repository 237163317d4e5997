/** Checks payments against the webhooks that they were made of. */
@NullMarked
package dev.laurel.payment.rebuild;

import org.jspecify.annotations.NullMarked;
