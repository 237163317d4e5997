package dev.laurel.answers;

import java.net.URI;
import java.time.Instant;

/** A page on which whoever is signed in there joins the identity that it was made for, once. */
public record OneTimeLink(URI page, Instant expiresAt) {}
