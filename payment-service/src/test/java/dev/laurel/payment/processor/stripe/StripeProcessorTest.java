package dev.laurel.payment.processor.stripe;

import dev.laurel.payment.processor.PaymentProcessorContract;
import dev.laurel.payment.processor.ProviderUnderTest;

/** Stripe keeps the contract. */
class StripeProcessorTest extends PaymentProcessorContract {

    @Override
    protected ProviderUnderTest provider() {
        return new StripeAtSimulator();
    }
}
