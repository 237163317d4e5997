package dev.laurel.loyalty.audit;

/** Up to here a member's journal was audited without drift: the entry with this number and this hash. */
record Checkpoint(String member, long seq, String hash) {}
