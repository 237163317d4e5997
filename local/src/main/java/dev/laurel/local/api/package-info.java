/** The suite's HTTP API as a client sees it, as far as the launcher needs it. */
@NullMarked
package dev.laurel.local.api;

import org.jspecify.annotations.NullMarked;
