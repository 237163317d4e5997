package dev.laurel.payment.processor.square;

import com.squareup.square.core.SquareApiException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Square's clear word that it does not do what was asked.
 *
 * @param code Square's word for why, in small letters
 * @param paymentId the payment that failed, if there is one
 * @param isOfCustomer whether the customer's means of payment is the reason, and not what we asked for
 */
record SquareRefusal(String code, @Nullable String paymentId, boolean isOfCustomer) {

    /** After these anything may be true, or will be later. */
    private static final Set<String> UNCLEAR =
            Set.of("IDEMPOTENCY_KEY_REUSED", "REFUND_ALREADY_PENDING", "TEMPORARY_ERROR", "CONFLICT");

    private static final Set<String> TOKEN_USED = Set.of("card_token_used", "source_used");
    private static final Set<String> CLEAR = Set.of("PAYMENT_METHOD_ERROR", "REFUND_ERROR", "INVALID_REQUEST_ERROR");
    private static final Set<Integer> STATUSES = Set.of(400, 402, 404, 422);

    /** Empty if the answer does not tell. */
    static Optional<SquareRefusal> in(SquareApiException answer) {
        if (!STATUSES.contains(answer.statusCode()) || answer.errors().isEmpty()) {
            return Optional.empty();
        }
        var error = answer.errors().getFirst();
        var category = error.getCategory().toString();
        var code = error.getCode().toString();
        return CLEAR.contains(category) && !UNCLEAR.contains(code)
                ? Optional.of(new SquareRefusal(
                        code.toLowerCase(Locale.ROOT),
                        paymentId(answer.body()),
                        category.equals("PAYMENT_METHOD_ERROR")))
                : Optional.empty();
    }

    /** Whether somebody has paid with the token, be it this very attempt whose answer was lost. */
    boolean isTokenUsed() {
        return TOKEN_USED.contains(code);
    }

    /** What the customer reads. */
    String message() {
        return isOfCustomer ? message(code) : "The payment provider does not accept this payment.";
    }

    /** What the customer reads when their means of payment is refused for this reason. */
    static String message(String code) {
        return switch (code) {
            case "insufficient_funds" -> "There is not enough money on the account.";
            case "cvv_failure", "verify_cvv_failure" -> "The card's security code is wrong.";
            case "address_verification_failure", "verify_avs_failure", "invalid_postal_code" ->
                "The postal code does not belong to the card.";
            case "card_expired", "invalid_expiration", "bad_expiration", "expiration_failure" ->
                "The card has expired, or the date is wrong.";
            default -> "The payment was declined.";
        };
    }

    private static @Nullable String paymentId(Object body) {
        return body instanceof Map<?, ?> answer
                        && answer.get("payment") instanceof Map<?, ?> payment
                        && payment.get("id") instanceof String id
                ? id
                : null;
    }
}
