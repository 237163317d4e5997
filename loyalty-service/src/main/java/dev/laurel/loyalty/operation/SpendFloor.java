package dev.laurel.loyalty.operation;

/** How far a spend may take the available balance down. */
enum SpendFloor {
    /** Not below zero. */
    ZERO,
    /** As far as it goes: staff said so. */
    NONE
}
