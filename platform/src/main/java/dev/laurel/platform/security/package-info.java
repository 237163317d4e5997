/** Who is calling: bearer tokens checked by every service for itself. */
@NullMarked
package dev.laurel.platform.security;

import org.jspecify.annotations.NullMarked;
