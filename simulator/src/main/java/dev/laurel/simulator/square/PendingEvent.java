package dev.laurel.simulator.square;

/** An event that the subscription has not taken yet: its exact words, which must survive a restart. */
record PendingEvent(String id, String type, String body) {}
