/**
 * Square's Payments, Refunds and Disputes APIs as a seller's application meets them: one account with one location, cards
 * and Cash App by the sandbox's test sources, webhooks signed with the subscription's key.
 */
@NullMarked
package dev.laurel.simulator.square;

import org.jspecify.annotations.NullMarked;
