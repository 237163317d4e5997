package dev.laurel.simulator.paypal.ledger;

/** What the payer chose on PayPal's page. */
public enum Instrument {
    /** Pays at once. */
    BALANCE,
    /** Is declined when the merchant captures. */
    DECLINED,
    /** An electronic check: the capture is pending until it clears. */
    ECHECK
}
