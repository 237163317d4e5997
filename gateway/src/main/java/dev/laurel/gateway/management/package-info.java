/** The port for measurements and probes, and what of it the world may see. */
@NullMarked
package dev.laurel.gateway.management;

import org.jspecify.annotations.NullMarked;
