package dev.laurel.simulator.stripe.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A refusal in Stripe's form.
 *
 * @param status the HTTP status
 * @param chargeId the failed charge, when one was tried
 * @param payment the payment as the refusal left it; written beside the error, not in it
 * @param executed whether work had begun, in which case an idempotency key keeps the answer; a request refused for its
 *     form may be sent again, corrected, under the same key
 */
public record StripeError(
        int status,
        String type,
        @Nullable String code,
        @Nullable String declineCode,
        String message,
        @Nullable String param,
        @Nullable String chargeId,
        @JsonIgnore @Nullable PaymentIntent payment,
        boolean executed) {

    private static final String INVALID = "invalid_request_error";

    /** A request that is wrong in itself: 400, not kept. */
    public static StripeError malformed(@Nullable String code, String message, @Nullable String param) {
        return new StripeError(400, INVALID, code, null, message, param, null, null, false);
    }

    /** Nothing is known under this id: 404. */
    public static StripeError missing(String object, String id, String param) {
        var message = "No such " + object + ": '" + id + "'";
        return new StripeError(404, INVALID, "resource_missing", null, message, param, null, null, true);
    }

    /** The key is missing or not the account's: 401. */
    public static StripeError unauthenticated(String message) {
        return new StripeError(401, INVALID, null, null, message, null, null, null, false);
    }

    /** A key that another request holds at this moment: 409. */
    public static StripeError keyInUse(String key) {
        var message = "There is currently another in-progress request using this Idempotent Key (that probably means"
                + " you submitted twice, and the other request is still going through): " + key;
        return new StripeError(
                409, "idempotency_error", "idempotency_key_in_use", null, message, null, null, null, false);
    }

    /** A key that was used with another request before: 400. */
    public static StripeError keyMismatch(String key) {
        var message = "Keys for idempotent requests can only be used with the same parameters they were first used"
                + " with. Try using a key other than '" + key + "' if you meant to execute a different request.";
        return new StripeError(400, "idempotency_error", null, null, message, null, null, null, false);
    }

    /**
     * Stripe itself failed: 5xx, or 429 for too much at once. A 500 is kept, as it comes from work begun; so is every
     * other that comes after the work was done, or a second try would do it again.
     */
    public static StripeError outage(int status, boolean afterWork) {
        var kept = afterWork || status == 500;
        return status == 429
                ? new StripeError(429, INVALID, "rate_limit", null, "Too many requests.", null, null, null, kept)
                : new StripeError(
                        status, "api_error", null, null, "An unknown error occurred.", null, null, null, kept);
    }

    /** The object's state does not allow this: 400, kept. */
    static StripeError unfit(@Nullable String code, String message, @Nullable PaymentIntent payment) {
        return new StripeError(400, INVALID, code, null, message, null, null, payment, true);
    }

    /** The customer's bank or card said no: 402. */
    static StripeError declined(PaymentIntent payment, Decline why) {
        var charge = payment.latestCharge().map(Charge::id).orElse(null);
        return new StripeError(
                402,
                "card_error",
                why.code(),
                why.declineCode().orElse(null),
                why.message(),
                null,
                charge,
                payment,
                true);
    }

    StripeError at(String wrongParam) {
        return new StripeError(status, type, code, declineCode, message, wrongParam, chargeId, payment, executed);
    }

    StripeError about(@Nullable PaymentIntent found) {
        return new StripeError(status, type, code, declineCode, message, param, chargeId, found, executed);
    }
}
