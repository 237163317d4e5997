/** Customers: who they are. Keycloak holds credentials, sessions and roles; this service holds the profile. */
@NullMarked
package dev.laurel.auth;

import org.jspecify.annotations.NullMarked;
