package dev.laurel.payment.processor;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How a charge stands, in the provider's word at this moment. */
public sealed interface ChargeOutcome {

    /**
     * Money is taken: all that the charge has taken, when, and what of it has gone back since. Where customers send the
     * money themselves the total can be less than was asked for, or more.
     */
    record Captured(String reference, Money total, Instant at, List<RefundSeen> refunds) implements ChargeOutcome {

        public Captured {
            refunds = List.copyOf(refunds);
        }
    }

    /** The customer has to do something first. */
    record RequiresAction(String reference, NextAction action) implements ChargeOutcome {}

    /** The customer has approved; the money comes when {@link PaymentProcessor#capture} asks for it. */
    record Approved(String reference) implements ChargeOutcome {}

    /** The money is promised and the provider will take it by itself. */
    record Authorized(String reference, Money amount) implements ChargeOutcome {}

    /** The provider is at it. */
    record Pending(String reference) implements ChargeOutcome {}

    /** Nothing was taken and this attempt takes nothing any more, unless the provider says otherwise later. */
    record Declined(@Nullable String reference, String code, String message) implements ChargeOutcome {}

    /** It was called off at the provider. */
    record Cancelled(String reference, boolean abandoned) implements ChargeOutcome {}

    /** The provider is sure that it never heard of it. */
    record NotFound() implements ChargeOutcome {}

    /** The provider's answer did not come or does not tell: anything may be true. Never a failure. */
    record Unknown(String cause) implements ChargeOutcome {}
}
