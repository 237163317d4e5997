/** Events about customers themselves, version 1. */
@NullMarked
package dev.laurel.contracts.customers.v1;

import org.jspecify.annotations.NullMarked;
