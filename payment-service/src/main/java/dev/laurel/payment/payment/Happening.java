package dev.laurel.payment.payment;

/** What others are told of: a payment passed a point that matters to them. */
public sealed interface Happening {

    /** All of the money was taken; once in a payment's life. */
    record Completed() implements Happening {}

    /** An attempt took nothing. */
    record Failed(Attempt attempt) implements Happening {}

    record Cancelled() implements Happening {}

    record Expired() implements Happening {}

    record RefundSucceeded(Refund refund) implements Happening {}

    /** A refund that was asked for, or counted as done, did not reach the customer. */
    record RefundFailed(Refund refund) implements Happening {}

    record DisputeOpened(Dispute dispute) implements Happening {}

    record DisputeWon(Dispute dispute) implements Happening {}

    record DisputeLost(Dispute dispute) implements Happening {}

    /** A completed payment turned out not to be paid. */
    record Withdrawn(Attempt attempt) implements Happening {}

    /** One that turned out not to be paid is paid after all. */
    record Reinstated(Attempt attempt) implements Happening {}
}
