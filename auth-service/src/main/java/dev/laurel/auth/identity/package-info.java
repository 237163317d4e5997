/** The identity provider as this service needs it, without saying which one it is. */
@NullMarked
package dev.laurel.auth.identity;

import org.jspecify.annotations.NullMarked;
