/** Where a customer is signed in, for himself to see and to end. */
@NullMarked
package dev.laurel.auth.session;

import org.jspecify.annotations.NullMarked;
