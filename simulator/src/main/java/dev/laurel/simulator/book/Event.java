package dev.laurel.simulator.book;

import java.time.Instant;

/**
 * Something that a provider tells its webhook endpoint. The body is written when it happens: what is posted, however
 * late, is what was true then.
 */
public record Event(String id, String type, Instant at, String body) {}
