/** What is known here about customers: birth month and region, as auth-service tells them, for campaigns' conditions. */
@NullMarked
package dev.laurel.loyalty.profile;

import org.jspecify.annotations.NullMarked;
