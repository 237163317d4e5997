package dev.laurel.loyalty.transfer;

/** How far a transfer has come. */
public enum TransferState {
    /** Stored; its points may have left the sender or not. */
    SENDING,
    /** The points have left the sender; whose the address is, is not decided. */
    IN_TRANSIT,
    /** Decided: they go to the receiver, and to nobody else any more. */
    DELIVERING,
    /** Decided: they go back to the sender. */
    RETURNING,
    DELIVERED,
    RETURNED,
    /** The sender had too few; no point has moved. */
    REFUSED
}
