package dev.laurel.loyalty.reversal;

/** What moved the money, in the words of the ledger. */
public enum Cause {
    REFUND("Refund"),
    REFUND_FAILED("Refund failed"),
    DISPUTE_OPENED("Dispute"),
    DISPUTE_WON("Dispute won"),
    DISPUTE_LOST("Dispute lost"),
    WITHDRAWN("Payment withdrawn"),
    REINSTATED("Payment reinstated");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
