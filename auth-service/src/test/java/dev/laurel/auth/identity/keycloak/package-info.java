@NullMarked
package dev.laurel.auth.identity.keycloak;

import org.jspecify.annotations.NullMarked;
