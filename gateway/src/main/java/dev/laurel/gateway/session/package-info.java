/**
 * Browsers' sessions: the gateway is their backend-for-frontend (RFC 10017). A browser holds a cookie that says nothing;
 * the tokens stay here and go only towards the services.
 */
@NullMarked
package dev.laurel.gateway.session;

import org.jspecify.annotations.NullMarked;
