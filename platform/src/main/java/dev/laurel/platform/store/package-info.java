/** MongoDB: indexes before readiness, health by ping, plain documents. */
@NullMarked
package dev.laurel.platform.store;

import org.jspecify.annotations.NullMarked;
