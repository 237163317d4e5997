package dev.laurel.payment.report;

import dev.laurel.payment.payment.HistoryEntry;

/** Lines of payments' histories in plain words. */
final class HistoryWords {

    private HistoryWords() {}

    /** One sentence; facts are named as {@link dev.laurel.payment.payment.Fact#name()} does. */
    static String of(HistoryEntry entry) {
        var detail = entry.detail();
        return switch (entry.what()) {
            case "created" -> "A payment of " + detail + " was started.";
            case "attempt-started" -> "Another attempt was started, by " + detail + ".";
            case "answer-lost" -> "The provider's answer was lost; it is asked what became of it.";
            case "action-required" -> "The customer was asked to act (" + detail + ").";
            case "in-process" -> "The provider has the payment in hand.";
            case "authorized" -> detail + " was promised.";
            case "captured" -> detail + " was taken.";
            case "declined" -> "It was declined (" + detail + ").";
            case "cancelled" -> "It was called off.";
            case "expired" -> "Nobody completed it in time.";
            case "overpaid" -> detail + " came beyond what was asked for.";
            case "confirmation-withdrawn" -> "The word that the money had come was taken back.";
            case "refund-requested" -> "A refund of " + detail + " was asked for.";
            case "refund-pending" -> "A refund of " + detail + " is on its way.";
            case "refund-succeeded" -> detail + " went back to the customer.";
            case "refund-failed" -> "A refund of " + detail + " did not reach the customer.";
            case "dispute-inquiry" -> "The customer's bank asks about " + detail + ".";
            case "dispute-closed" -> "The bank's inquiry about " + detail + " is over; no money went.";
            case "dispute-opened" -> "The customer's bank disputes " + detail + "; it is held back.";
            case "dispute-won" -> "The dispute about " + detail + " was won; it is back.";
            case "dispute-lost" -> "The dispute about " + detail + " was lost; it is gone.";
            default -> detail.isEmpty() ? entry.what() : entry.what() + ": " + detail;
        };
    }
}
