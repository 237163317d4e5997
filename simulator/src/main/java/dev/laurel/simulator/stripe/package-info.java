/** A Stripe that the official SDK talks to unchanged: its API, its signed webhooks, its test methods. */
@NullMarked
package dev.laurel.simulator.stripe;

import org.jspecify.annotations.NullMarked;
