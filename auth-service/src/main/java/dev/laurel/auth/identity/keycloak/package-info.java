/** Keycloak 26 behind the port: its token endpoint and its admin REST API. */
@NullMarked
package dev.laurel.auth.identity.keycloak;

import org.jspecify.annotations.NullMarked;
