/** The gateway: Spring Cloud Gateway with the suite's rules about paths, tokens, limits and answers around it. */
@NullMarked
package dev.laurel.gateway;

import org.jspecify.annotations.NullMarked;
