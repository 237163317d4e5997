/** Where the services are: a Eureka registry. */
@NullMarked
package dev.laurel.discovery;

import org.jspecify.annotations.NullMarked;
