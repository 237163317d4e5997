/** Somebody at Keycloak's pages, for tests of what only a browser can do. */
@NullMarked
package dev.laurel.keycloak.browser;

import org.jspecify.annotations.NullMarked;
