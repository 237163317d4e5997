package dev.laurel.gateway.session;

/**
 * A sign-in that has begun and is now the identity provider's.
 *
 * @param nonce what the ID token must repeat
 * @param verifier of which the identity provider was shown the hash (PKCE, RFC 7636)
 * @param returnTo where the browser goes afterwards, a path of ours
 */
record Attempt(String nonce, String verifier, String returnTo) {}
