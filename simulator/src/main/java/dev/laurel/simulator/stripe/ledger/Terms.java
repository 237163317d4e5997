package dev.laurel.simulator.stripe.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a payment intent was created with and keeps.
 *
 * @param created seconds since the epoch
 * @param amount in minor units of the currency
 * @param methods the fixed list of method types; empty when Stripe chooses them ("automatic payment methods")
 * @param redirects whether methods may send the customer to another page
 */
public record Terms(
        long created,
        long amount,
        String currency,
        CaptureMethod captureMethod,
        List<String> methods,
        boolean redirects,
        @Nullable String description,
        @Nullable String receiptEmail,
        @Nullable String statementDescriptorSuffix,
        Map<String, String> metadata) {

    private static final List<String> IN_DOLLARS = List.of("card", "us_bank_account");
    private static final List<String> ELSEWHERE = List.of("card");

    /** Whether Stripe chooses the method types. */
    public boolean automaticMethods() {
        return methods.isEmpty();
    }

    /** The types of methods that may pay it; bank debits are for dollars only. */
    public List<String> acceptedMethods() {
        if (!methods.isEmpty()) {
            return methods;
        }
        return currency.equals("usd") ? IN_DOLLARS : ELSEWHERE;
    }
}
