/** Asks providers what is true of a payment and records their word. Webhooks and the resolver both end here. */
@NullMarked
package dev.laurel.payment.inquiry;

import org.jspecify.annotations.NullMarked;
