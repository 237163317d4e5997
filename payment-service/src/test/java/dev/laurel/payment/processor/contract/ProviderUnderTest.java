package dev.laurel.payment.processor.contract;

import dev.laurel.payment.processor.Charge;
import dev.laurel.payment.processor.ChargeOutcome.RequiresAction;
import dev.laurel.payment.processor.PaymentProcessor;

/** A provider with its adapter, as the contracts need to handle it. */
public interface ProviderUnderTest {

    PaymentProcessor processor();

    /** Forgets all payments and faults. */
    void reset();

    /** With which a charge succeeds at once; null where the customer brings no token. */
    String goodToken();

    /** With which a charge is declined; null where the customer brings no token. */
    String decliningToken();

    /** In the form of the provider's ids of charges, and nobody's. */
    String unknownReference();

    /** Does what the customer was asked to do, so that the money can come. */
    void customerActs(RequiresAction required);

    /** Does what makes sure that the money never comes. */
    void customerRefuses(RequiresAction required);

    /** How often the provider's books show that the charge took its money. */
    long timesCharged(Charge charge);

    /** What has gone back of the charge by the provider's books, in minor units, refunds under way included. */
    long refundedMinor(Charge charge);

    /** Whether a charge that was called off is so in the provider's books, too. */
    default boolean knowsOfCancelling() {
        return true;
    }

    /** Lets refunds arrive that do not by themselves. */
    default void refundsArrive() {}

    /** Whether a lost answer can come between us and the provider. */
    interface Remote extends ProviderUnderTest {

        /** The next request of this kind runs into this. */
        void trouble(Request request, Trouble trouble);
    }

    /** The provider has disputes. */
    interface Disputable extends ProviderUnderTest {

        /** The customer's bank disputes the whole charge; returns the provider's id of the dispute. */
        String dispute(String reference);

        void decide(String dispute, boolean won);

        /** The provider's own delivery that tells of the dispute's opening; waits for it. */
        SignedDelivery deliveryOfDispute(String dispute);
    }

    /** What is asked of a provider. */
    enum Request {
        START,
        CAPTURE,
        REFUND
    }

    /** What can come between a request and its answer. */
    enum Trouble {
        NO_ANSWER_AND_NOTHING_DONE,
        NO_ANSWER_THOUGH_DONE,
        ERROR_AND_NOTHING_DONE,
        TOO_MANY_REQUESTS;

        boolean isAfterItWasDone() {
            return this == NO_ANSWER_THOUGH_DONE;
        }
    }
}
