package dev.laurel.payment.processor.paypal;

import com.paypal.sdk.exceptions.ApiException;
import com.paypal.sdk.exceptions.ErrorException;
import com.paypal.sdk.models.ErrorDetails;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads why PayPal did not do something. */
final class PaypalRefusal {

    /** With these PayPal says of a capture that the payer's money cannot be had this way. */
    private static final Set<String> DECLINES = Set.of(
            "COMPLIANCE_VIOLATION",
            "DECLINED_DUE_TO_RELATED_TXN",
            "DOMESTIC_TRANSACTION_REQUIRED",
            "INSTRUMENT_DECLINED",
            "MAX_NUMBER_OF_PAYMENT_ATTEMPTS_EXCEEDED",
            "PAYEE_BLOCKED_TRANSACTION",
            "PAYER_ACCOUNT_LOCKED_OR_CLOSED",
            "PAYER_ACCOUNT_RESTRICTED",
            "PAYER_CANNOT_PAY",
            "REDIRECT_PAYER_FOR_ALTERNATE_FUNDING",
            "TRANSACTION_BLOCKED_BY_PAYEE",
            "TRANSACTION_LIMIT_EXCEEDED",
            "TRANSACTION_RECEIVING_LIMIT_EXCEEDED",
            "TRANSACTION_REFUSED");

    private PaypalRefusal() {}

    /**
     * Whether PayPal has understood what was asked, and does not do it: then nothing was done. Not so where it says that
     * something was done already.
     */
    static boolean isAboutTheRequest(ApiException refused) {
        return (refused.getResponseCode() == 400 || refused.getResponseCode() == 422)
                && issue(refused)
                        .filter(issue -> issue.startsWith("DUPLICATE_"))
                        .isEmpty();
    }

    static boolean isDecline(ApiException refused) {
        return refused.getResponseCode() == 422
                && issue(refused).filter(DECLINES::contains).isPresent();
    }

    /** PayPal's word for it, in small letters. */
    static String code(ApiException refused) {
        return issue(refused).orElse("invalid_request").toLowerCase(Locale.ROOT);
    }

    /** PayPal's sentence about it. */
    static String message(ApiException refused) {
        return detail(refused).map(ErrorDetails::getDescription).orElse("PayPal does not do this.");
    }

    /** For the log: never what was sent. */
    static String of(Exception refused) {
        return refused instanceof ApiException answered
                ? answered.getResponseCode() + " " + issue(answered).orElse("without an issue")
                : refused.toString();
    }

    private static Optional<String> issue(ApiException refused) {
        return detail(refused).map(ErrorDetails::getIssue);
    }

    private static Optional<ErrorDetails> detail(ApiException refused) {
        @Nullable List<ErrorDetails> details = refused instanceof ErrorException error ? error.getDetails() : null;
        return details == null
                ? Optional.empty()
                : details.stream().filter(Objects::nonNull).findFirst();
    }
}
