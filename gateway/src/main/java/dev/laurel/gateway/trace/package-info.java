/** W3C trace context, begun at the edge: what comes from outside is not continued. */
@NullMarked
package dev.laurel.gateway.trace;

import org.jspecify.annotations.NullMarked;
