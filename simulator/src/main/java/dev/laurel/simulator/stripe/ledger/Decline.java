package dev.laurel.simulator.stripe.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an attempt to pay failed, in the words of Stripe's error codes. */
public enum Decline {
    GENERIC("card_declined", "generic_decline", "Your card was declined."),
    INSUFFICIENT_FUNDS("card_declined", "insufficient_funds", "Your card has insufficient funds."),
    LOST_CARD("card_declined", "lost_card", "Your card was declined."),
    STOLEN_CARD("card_declined", "stolen_card", "Your card was declined."),
    FRAUDULENT("card_declined", "fraudulent", "Your card was declined."),
    EXPIRED_CARD("expired_card", "expired_card", "Your card has expired."),
    INCORRECT_CVC("incorrect_cvc", "incorrect_cvc", "Your card's security code is incorrect."),
    PROCESSING_ERROR(
            "processing_error",
            "processing_error",
            "An error occurred while processing your card. Try again in a little bit."),
    /** A card that wants its holder present, charged without him. */
    AUTHENTICATION_REQUIRED(
            "authentication_required",
            "authentication_required",
            "Your card was declined. This transaction requires authentication."),
    /** The holder said no, or did not pass, on his bank's page. */
    AUTHENTICATION_FAILED(
            "payment_intent_authentication_failure",
            null,
            "The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new"
                    + " PaymentMethod to attempt to fulfill this PaymentIntent again."),
    BANK_REFUSED(
            "payment_method_provider_decline",
            "insufficient_funds",
            "The customer's bank account has insufficient funds to cover this payment.");

    private final String code;
    private final @Nullable String declineCode;
    private final String message;

    Decline(String code, @Nullable String declineCode, String message) {
        this.code = code;
        this.declineCode = declineCode;
        this.message = message;
    }

    /** The value of {@code code}. */
    public String code() {
        return code;
    }

    /** The value of {@code decline_code}: what the bank said, if it was asked. */
    public Optional<String> declineCode() {
        return Optional.ofNullable(declineCode);
    }

    /** The sentence for people. */
    public String message() {
        return message;
    }
}
