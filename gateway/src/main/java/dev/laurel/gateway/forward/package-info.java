/** The way to the service: which instance, with which headers, and back. */
@NullMarked
package dev.laurel.gateway.forward;

import org.jspecify.annotations.NullMarked;
