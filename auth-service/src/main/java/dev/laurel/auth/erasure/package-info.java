/** Forgetting a customer for good, whatever crashes meanwhile. */
@NullMarked
package dev.laurel.auth.erasure;

import org.jspecify.annotations.NullMarked;
