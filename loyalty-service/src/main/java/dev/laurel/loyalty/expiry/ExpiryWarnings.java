package dev.laurel.loyalty.expiry;

/** Which warnings were given. */
interface ExpiryWarnings {

    /** Gives the warning unless it was given before. */
    void give(ExpiryWarning warning);
}
