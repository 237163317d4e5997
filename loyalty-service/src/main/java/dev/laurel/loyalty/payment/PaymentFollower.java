package dev.laurel.loyalty.payment;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.reversal.MoneyPosition;

/**
 * A feature that acts when a payment was awarded or its money moved. It is told when the journal has the entry and before
 * the event is acknowledged: after a crash it is told again, so what it does must be repeatable. What it throws lets the
 * event come again.
 */
public interface PaymentFollower {

    /** The payment has this award, from now or from before. */
    void awarded(Entry award);

    /** The money of one of the member's payments stands like this, or did so before. */
    void moneyMoved(String member, MoneyPosition money);
}
