/** What providers tell us: believed if signed, stored, then acted upon by asking the provider. */
@NullMarked
package dev.laurel.payment.webhook;

import org.jspecify.annotations.NullMarked;
