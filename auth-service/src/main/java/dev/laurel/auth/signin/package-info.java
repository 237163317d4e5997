/** Sign-in for first-party API clients, which hold their tokens themselves. Browsers sign in at the gateway. */
@NullMarked
package dev.laurel.auth.signin;

import org.jspecify.annotations.NullMarked;
