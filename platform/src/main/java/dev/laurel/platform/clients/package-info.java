/** Calls from one service to another, by name and with a service token. */
@NullMarked
package dev.laurel.platform.clients;

import org.jspecify.annotations.NullMarked;
