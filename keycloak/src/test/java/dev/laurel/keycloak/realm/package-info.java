@NullMarked
package dev.laurel.keycloak.realm;

import org.jspecify.annotations.NullMarked;
