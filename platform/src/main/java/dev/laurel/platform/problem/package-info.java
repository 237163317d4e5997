/** Errors as application/problem+json (RFC 9457), in one shape everywhere. */
@NullMarked
package dev.laurel.platform.problem;

import org.jspecify.annotations.NullMarked;
