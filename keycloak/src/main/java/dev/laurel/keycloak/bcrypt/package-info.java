/** Signing in with passwords that were hashed with bcrypt before Laurel; loaded by Keycloak from its providers folder. */
@NullMarked
package dev.laurel.keycloak.bcrypt;

import org.jspecify.annotations.NullMarked;
