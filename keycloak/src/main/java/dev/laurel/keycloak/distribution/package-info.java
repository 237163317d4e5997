/** Running the real Keycloak without Docker: unpacked, built once, started per state folder. Plain JDK, no dependency. */
@NullMarked
package dev.laurel.keycloak.distribution;

import org.jspecify.annotations.NullMarked;
