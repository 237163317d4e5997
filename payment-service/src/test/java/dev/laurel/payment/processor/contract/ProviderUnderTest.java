package dev.laurel.payment.processor;

import java.time.Instant;

/** A provider with its adapter, as the contract needs to handle it. */
public interface ProviderUnderTest {

    PaymentProcessor processor();

    WebhookReader webhooks();

    /** Forgets all payments and faults. */
    void reset();

    String goodToken();

    String decliningToken();

    String tokenThatNeedsAction();

    String unknownReference();

    /** Does what the customer was asked to do. */
    void customerActs(ChargeOutcome.RequiresAction required);

    /** The next request to take money runs into this. */
    void trouble(Trouble trouble);

    /** How often the provider's books show the charge. */
    long timesCharged(Charge charge);

    void refund(String reference, long amountMinor);

    /** The provider's own delivery that tells of the charge's capture; waits for it. */
    SignedDelivery deliveryOfCapture(Charge charge);

    SignedDelivery sign(String text, Instant at, String secret);

    String eventOfUnknownType();

    String secret();

    /** The secret that is about to replace the other. */
    String nextSecret();

    /** What can come between a request and its answer. */
    enum Trouble {
        NO_ANSWER_AND_NOTHING_DONE,
        NO_ANSWER_THOUGH_DONE,
        ERROR_AND_NOTHING_DONE,
        TOO_MANY_REQUESTS;

        boolean isAfterTheMoneyWasTaken() {
            return this == NO_ANSWER_THOUGH_DONE;
        }
    }
}
