package dev.laurel.simulator.beacon;

/** A round as drand answers it. */
record RoundJson(long round, String randomness, String signature) {}
