/** The description of each service's HTTP API (OpenAPI), from which the web apps' types are made: it has to be true. */
@NullMarked
package dev.laurel.platform.description;

import org.jspecify.annotations.NullMarked;
