package dev.laurel.payment.payment;

import dev.laurel.payment.processor.NextAction;
import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How far an attempt is known to have come. Two of them joined are at least as far as either, whatever the order and
 * however often: this is what makes duplicated and reordered news harmless.
 *
 * @param state the furthest state
 * @param reference the provider's id of what the attempt made there
 * @param authorizedMinor what the provider promised, in minor units
 * @param capturedMinor what the provider took, in minor units
 * @param surplusMinor what came beyond what was asked for, in minor units
 * @param capturedAt when it took it, by the earliest word
 * @param nextAction what the customer was asked to do, by the first word
 * @param failure why nothing was taken, by the first word
 */
public record Progress(
        AttemptState state,
        @Nullable String reference,
        long authorizedMinor,
        long capturedMinor,
        long surplusMinor,
        @Nullable Instant capturedAt,
        @Nullable NextAction nextAction,
        @Nullable Failure failure) {

    static final Progress NONE = at(AttemptState.STARTED, null);

    private static Progress at(AttemptState state, @Nullable String reference) {
        return new Progress(state, reference, 0, 0, 0, null, null, null);
    }

    /** The least progress with which the fact is true of an attempt at this amount. */
    static Progress of(Fact.OfAttempt fact, Money amount) {
        return switch (fact) {
            case Fact.AnswerLost lost -> at(AttemptState.UNKNOWN, null);
            case Fact.ActionRequired required ->
                new Progress(
                        AttemptState.REQUIRES_ACTION, required.reference(), 0, 0, 0, null, required.action(), null);
            case Fact.InProcess process -> at(AttemptState.PROCESSING, process.reference());
            case Fact.Authorized authorized ->
                new Progress(
                        AttemptState.AUTHORIZED,
                        authorized.reference(),
                        authorized.amount().getAmountMinorLong(),
                        0,
                        0,
                        null,
                        null,
                        null);
            case Fact.Captured captured ->
                new Progress(
                        captured.total().isEqual(amount) ? AttemptState.CAPTURED : AttemptState.AUTHORIZED,
                        captured.reference(),
                        captured.total().getAmountMinorLong(),
                        captured.total().getAmountMinorLong(),
                        0,
                        captured.at(),
                        null,
                        null);
            case Fact.Declined declined ->
                new Progress(AttemptState.DECLINED, declined.reference(), 0, 0, 0, null, null, declined.failure());
            case Fact.Cancelled cancelled -> at(AttemptState.CANCELLED, cancelled.reference());
            case Fact.Expired expired -> at(AttemptState.EXPIRED, expired.reference());
            case Fact.Withdrawn withdrawn -> at(AttemptState.WITHDRAWN, withdrawn.reference());
            case Fact.Overpaid overpaid ->
                new Progress(
                        AttemptState.AUTHORIZED,
                        overpaid.reference(),
                        0,
                        0,
                        overpaid.surplus().getAmountMinorLong(),
                        null,
                        null,
                        null);
        };
    }

    Progress join(Progress other) {
        return new Progress(
                state.join(other.state),
                reference == null ? other.reference : reference,
                Math.max(authorizedMinor, other.authorizedMinor),
                Math.max(capturedMinor, other.capturedMinor),
                Math.max(surplusMinor, other.surplusMinor),
                earliest(capturedAt, other.capturedAt),
                nextAction == null ? other.nextAction : nextAction,
                failure == null ? other.failure : failure);
    }

    /** Whether the other can be about the same thing at the provider. */
    boolean isCompatibleWith(Progress other) {
        return reference == null || other.reference == null || reference.equals(other.reference);
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
