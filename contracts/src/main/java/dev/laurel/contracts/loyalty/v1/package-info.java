/** Events of the loyalty domain, version 1. */
@NullMarked
package dev.laurel.contracts.loyalty.v1;

import org.jspecify.annotations.NullMarked;
