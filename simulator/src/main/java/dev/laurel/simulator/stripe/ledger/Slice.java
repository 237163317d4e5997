package dev.laurel.simulator.stripe.ledger;

import java.util.List;

/** A part of a longer list, newest first, and whether there is more of it. */
public record Slice<T>(List<T> items, boolean more) {}
