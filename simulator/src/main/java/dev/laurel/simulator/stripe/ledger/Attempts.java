package dev.laurel.simulator.stripe.ledger;

import dev.laurel.simulator.stripe.ledger.Change.Told;
import org.jspecify.annotations.Nullable;

/** How payment intents move: creation, attempts to pay, capture, cancellation. */
public final class Attempts {

    private static final int MOST_ATTEMPTS = 50;

    /** A new payment intent; with a method it only waits for its confirmation. */
    public PaymentIntent create(Change change, Terms terms, @Nullable TestMethod method) {
        var payment = PaymentIntent.created(change.newId("pi_"), terms, method);
        return change.becomes(payment, new Told("payment_intent.created", payment.id()));
    }

    /** Tries to take the money with the method chosen now or, without one, earlier. */
    public Answer confirm(
            Change change, PaymentIntent payment, @Nullable TestMethod chosen, Confirmation confirmation) {
        if (!payment.status().mayBeConfirmed() || payment.charges().size() >= MOST_ATTEMPTS) {
            return refused(unfit(payment, "confirmed"));
        }
        var method = chosen == null ? payment.method() : chosen;
        if (method == null) {
            return refused(StripeError.unfit(
                    "payment_intent_unexpected_state",
                    "You cannot confirm this PaymentIntent because it's missing a payment method. You can either"
                            + " update the PaymentIntent with a payment method and then confirm it again, or confirm"
                            + " it again directly with a payment method or ConfirmationToken.",
                    payment));
        }
        if (!payment.terms().acceptedMethods().contains(method.type())) {
            return refused(StripeError.unfit(
                    "payment_intent_incompatible_payment_method",
                    "The PaymentMethod provided (" + method.type() + ") is not allowed for this PaymentIntent.",
                    payment));
        }
        return switch (method.attempt()) {
            case SUCCEEDS -> Answer.Found.of(take(change, payment, begin(change, payment, method)));
            case DECLINED -> decline(change, payment, begin(change, payment, method), method.decline());
            case NEEDS_ACTION ->
                confirmation.offSession()
                        ? decline(change, payment, begin(change, payment, method), Decline.AUTHENTICATION_REQUIRED)
                        : Answer.Found.of(
                                announce(change, payment.requireAction(method, confirmation.action(payment))));
            case SUCCEEDS_LATER, FAILS_LATER ->
                Answer.Found.of(announce(change, payment.process(begin(change, payment, method))));
        };
    }

    /** The customer decided on his bank's page. Deciding twice changes nothing. */
    public Answer authenticate(Change change, PaymentIntent payment, boolean approved) {
        var method = payment.method();
        if (payment.status() != PaymentIntentStatus.REQUIRES_ACTION || method == null) {
            return refused(unfit(payment, "authenticated"));
        }
        var next = approved
                ? take(change, payment, begin(change, payment, method))
                : announce(change, payment.failAuthentication(Decline.AUTHENTICATION_FAILED));
        return Answer.Found.of(next);
    }

    /** The bank's answer to a debit that was being processed. */
    public Answer settle(Change change, PaymentIntent payment, boolean succeeds) {
        var pending = payment.latestCharge();
        if (payment.status() != PaymentIntentStatus.PROCESSING || pending.isEmpty()) {
            return refused(unfit(payment, "settled"));
        }
        if (succeeds) {
            return Answer.Found.of(take(change, payment, pending.get()));
        }
        return Answer.Found.of(fail(change, payment, pending.get(), Decline.BANK_REFUSED));
    }

    /** Takes what was authorized, or a part of it; the rest is released. */
    public Answer capture(Change change, PaymentIntent payment, @Nullable Long amount) {
        var authorized = payment.latestCharge();
        if (payment.status() != PaymentIntentStatus.REQUIRES_CAPTURE || authorized.isEmpty()) {
            return refused(unfit(payment, "captured"));
        }
        if (amount != null && amount > payment.amountCapturable()) {
            return refused(StripeError.unfit(
                    "amount_too_large",
                    "The payment could not be captured because the requested capture amount is greater than the"
                            + " amount you can capture for this charge.",
                    payment));
        }
        var taken = amount == null ? payment.amountCapturable() : amount;
        var charge = authorized.get();
        var next = payment.succeed(charge.capture(posting(change, taken)));
        change.becomes(next, new Told("charge.captured", charge.id()), Told.of(next));
        return Answer.Found.of(next);
    }

    /** Calls it off; an authorization is released. */
    public Answer cancel(Change change, PaymentIntent payment, @Nullable String reason) {
        if (!payment.status().mayBeCanceled()) {
            return refused(unfit(payment, "canceled"));
        }
        return Answer.Found.of(announce(change, payment.cancel(new Cancellation(change.now(), reason))));
    }

    private static Charge begin(Change change, PaymentIntent payment, TestMethod method) {
        return Charge.begun(Ids.ofCharge(payment), change.now(), payment.terms().amount(), method);
    }

    private static PaymentIntent take(Change change, PaymentIntent payment, Charge charge) {
        var next = payment.terms().captureMethod() == CaptureMethod.MANUAL
                ? payment.authorize(charge.authorize())
                : payment.succeed(charge.capture(posting(change, charge.amount())));
        return change.becomes(next, new Told("charge.succeeded", charge.id()), Told.of(next));
    }

    private static Answer decline(Change change, PaymentIntent payment, Charge charge, Decline why) {
        return refused(StripeError.declined(fail(change, payment, charge, why), why));
    }

    private static PaymentIntent fail(Change change, PaymentIntent payment, Charge charge, Decline why) {
        var next = payment.decline(charge.fail(why), why);
        return change.becomes(next, new Told("charge.failed", charge.id()), Told.of(next));
    }

    private static PaymentIntent announce(Change change, PaymentIntent next) {
        return change.becomes(next, Told.of(next));
    }

    private static Posting posting(Change change, long amount) {
        return new Posting(change.newId("txn_"), change.now(), amount, Fees.of(amount));
    }

    private static StripeError unfit(PaymentIntent payment, String participle) {
        return StripeError.unfit(
                "payment_intent_unexpected_state",
                "This PaymentIntent could not be " + participle + " because it has a status of "
                        + payment.status().wireName() + ".",
                payment);
    }

    private static Answer refused(StripeError error) {
        return new Answer.Refused(error);
    }
}
