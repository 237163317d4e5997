@NullMarked
package dev.laurel.keycloak.bcrypt;

import org.jspecify.annotations.NullMarked;
