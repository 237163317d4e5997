package dev.laurel.simulator.book;

import java.net.URI;

/**
 * Where a provider's events go, and how they are signed.
 *
 * @param provider as fault rules call it
 */
public record Endpoint(String provider, URI url, Signer signer) {}
