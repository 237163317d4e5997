@NullMarked
package dev.laurel.keycloak.distribution;

import org.jspecify.annotations.NullMarked;
