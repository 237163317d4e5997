package dev.laurel.loyalty.payment;

import dev.laurel.contracts.payment.v1.DisputeLost;
import dev.laurel.contracts.payment.v1.DisputeOpened;
import dev.laurel.contracts.payment.v1.DisputeWon;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.contracts.payment.v1.PaymentRefunded;
import dev.laurel.contracts.payment.v1.PaymentReinstated;
import dev.laurel.contracts.payment.v1.PaymentWithdrawn;
import dev.laurel.contracts.payment.v1.RefundFailed;
import java.time.Instant;

/** A payment in US dollars as payment-service would tell it, event by event, each with where the whole stands. */
public final class ToldPayment {

    private static final Instant AT = Instant.parse("2026-01-31T23:00:00Z");

    public final String payment;
    public final String customer;
    public final long paid;
    public long returned;
    public long held;
    public long version = 2;

    public ToldPayment(String payment, String customer, long paid) {
        this.payment = payment;
        this.customer = customer;
        this.paid = paid;
    }

    public PaymentCompleted completed() {
        return new PaymentCompleted(payment + ":completed", payment, 2, customer, paid, "USD", "stripe", AT);
    }

    public PaymentRefunded refund(long minor) {
        returned += minor;
        version++;
        return new PaymentRefunded(
                id("refunded"), payment, version, customer, "re", minor, "USD", paid, returned, held, "stripe", AT);
    }

    /** A refund that had been counted is not; 0 for one that had not been. */
    public RefundFailed refundFailed(long minor) {
        returned -= minor;
        version++;
        return new RefundFailed(
                id("failed"), payment, version, customer, "re", minor, "USD", paid, returned, held, "stripe", AT);
    }

    public DisputeOpened disputed(long minor) {
        held += minor;
        version++;
        return new DisputeOpened(
                id("opened"), payment, version, customer, "dp", minor, "USD", paid, returned, held, "stripe", AT);
    }

    public DisputeWon disputeWon() {
        long minor = held;
        held = 0;
        version++;
        return new DisputeWon(
                id("won"), payment, version, customer, "dp", minor, "USD", paid, returned, held, "stripe", AT);
    }

    public DisputeLost disputeLost() {
        long minor = held;
        returned += held;
        held = 0;
        version++;
        return new DisputeLost(
                id("lost"), payment, version, customer, "dp", minor, "USD", paid, returned, held, "stripe", AT);
    }

    public PaymentWithdrawn withdrawn() {
        returned = paid;
        held = 0;
        version++;
        return new PaymentWithdrawn(
                id("withdrawn"), payment, version, customer, "at", "USD", paid, returned, held, "zelle", AT);
    }

    public PaymentReinstated reinstated() {
        returned = 0;
        version++;
        return new PaymentReinstated(
                id("reinstated"), payment, version, customer, "at", "USD", paid, returned, held, "zelle", AT);
    }

    private String id(String what) {
        return payment + ':' + what + ':' + version;
    }
}
