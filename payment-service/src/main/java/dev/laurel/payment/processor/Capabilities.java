package dev.laurel.payment.processor;

import java.time.Duration;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * What a processor can do, told truly: routing, the checkout and the contract test rely on it.
 *
 * @param id the rail's name in the API, for example {@code stripe}
 * @param displayName what customers read
 * @param flow how a customer pays
 * @param needsToken whether nothing can begin without a token
 * @param currencies in which
 * @param refunds what can go back
 * @param disputes whether a customer's bank can take the money back
 * @param asynchronous whether a charge can be under way for longer than a request
 * @param chargeHorizon for how long repeating a charge with its key is safe; later it is only looked up
 * @param refundHorizon for how long repeating a refund with its key is safe; later it is only looked up
 * @param approvalWindow how long a customer has to do what is asked of them before the charge is called off
 */
public record Capabilities(
        String id,
        String displayName,
        Flow flow,
        boolean needsToken,
        Set<CurrencyUnit> currencies,
        Refunds refunds,
        boolean disputes,
        boolean asynchronous,
        Duration chargeHorizon,
        Duration refundHorizon,
        Duration approvalWindow) {

    /** What can go back to the customer through the provider. */
    public enum Refunds {
        NONE,
        FULL_ONLY,
        PARTIAL
    }
}
