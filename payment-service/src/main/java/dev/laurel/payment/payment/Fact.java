package dev.laurel.payment.payment;

import dev.laurel.payment.processor.NextAction;
import java.time.Instant;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that is so, in a provider's authenticated word (or, for a lost answer, in ours). Facts may be heard twice
 * and in any order: what they come to together is the same.
 */
public sealed interface Fact {

    /** A fact about one attempt. */
    sealed interface OfAttempt extends Fact {

        String attemptId();

        /** The provider's id of what the attempt made there, as far as it is known. */
        @Nullable String reference();
    }

    record AnswerLost(String attemptId, String cause) implements OfAttempt {
        @Override
        public @Nullable String reference() {
            return null;
        }
    }

    record ActionRequired(String attemptId, String reference, NextAction action) implements OfAttempt {}

    record InProcess(String attemptId, String reference) implements OfAttempt {}

    record Authorized(String attemptId, String reference, Money amount) implements OfAttempt {}

    /** The total that the attempt has taken, and when the provider took it. */
    record Captured(String attemptId, String reference, Money total, Instant at) implements OfAttempt {}

    record Declined(String attemptId, @Nullable String reference, Failure failure) implements OfAttempt {}

    record Cancelled(String attemptId, @Nullable String reference) implements OfAttempt {}

    /** Nobody completed it in time. */
    record Expired(String attemptId, @Nullable String reference) implements OfAttempt {}

    /** More came than was asked for. */
    record Overpaid(String attemptId, String reference, Money surplus) implements OfAttempt {}

    /** Staff take back their word that the money had come. */
    record Withdrawn(String attemptId, String reference) implements OfAttempt {}

    /** A further attempt begins. */
    record AttemptStarted(Attempt attempt) implements Fact {}

    /**
     * Staff want money to go back; not a provider's word, and refused when there is not so much to go back, or when all
     * that staff send back of the payment would be above what this one may.
     */
    record RefundRequested(Refund refund, long mostMinor) implements Fact {}

    record Refunded(Refund refund) implements Fact {}

    record Disputed(Dispute dispute) implements Fact {}

    /** What the history calls it. */
    default String name() {
        return switch (this) {
            case AnswerLost lost -> "answer-lost";
            case ActionRequired required -> "action-required";
            case InProcess process -> "in-process";
            case Authorized authorized -> "authorized";
            case Captured captured -> "captured";
            case Declined declined -> "declined";
            case Cancelled cancelled -> "cancelled";
            case Expired expired -> "expired";
            case Overpaid overpaid -> "overpaid";
            case Withdrawn withdrawn -> "confirmation-withdrawn";
            case AttemptStarted started -> "attempt-started";
            case RefundRequested requested -> "refund-requested";
            case Refunded refunded ->
                "refund-" + refunded.refund().state().name().toLowerCase(Locale.ROOT);
            case Disputed disputed ->
                "dispute-" + disputed.dispute().stage().name().toLowerCase(Locale.ROOT);
        };
    }

    /** The particulars that the history keeps. */
    default String detail() {
        return switch (this) {
            case AnswerLost lost -> lost.cause();
            case ActionRequired required -> required.action().type();
            case InProcess process -> process.reference();
            case Authorized authorized -> authorized.amount().toString();
            case Captured captured -> captured.total().toString();
            case Declined declined -> declined.failure().code();
            case Cancelled cancelled -> "";
            case Expired expired -> "";
            case Overpaid overpaid -> overpaid.surplus().toString();
            case Withdrawn withdrawn -> "";
            case AttemptStarted started -> started.attempt().processor();
            case RefundRequested requested -> requested.refund().amount().toString();
            case Refunded refunded -> refunded.refund().amount().toString();
            case Disputed disputed -> disputed.dispute().amount().toString();
        };
    }
}
