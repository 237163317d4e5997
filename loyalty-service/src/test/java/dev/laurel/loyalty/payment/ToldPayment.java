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

/** A payment as payment-service would tell it, event by event, each with where the whole stands. */
public final class ToldPayment {

    private static final Instant AT = Instant.parse("2026-01-31T23:00:00Z");

    public final String payment;
    public final String customer;
    public final long paid;
    public final String currency;
    private final Instant at;
    public long returned;
    public long held;
    public long version = 2;

    /** In US dollars, on a day in January. */
    public ToldPayment(String payment, String customer, long paid) {
        this(payment, customer, paid, "USD", AT);
    }

    public ToldPayment(String payment, String customer, long paid, String currency, Instant at) {
        this.payment = payment;
        this.customer = customer;
        this.paid = paid;
        this.currency = currency;
        this.at = at;
    }

    public PaymentCompleted completed() {
        return new PaymentCompleted(payment + ":completed", payment, 2, customer, paid, currency, "stripe", at);
    }

    public PaymentRefunded refund(long minor) {
        returned += minor;
        version++;
        return new PaymentRefunded(
                id("refunded"), payment, version, customer, "re", minor, currency, paid, returned, held, "stripe", at);
    }

    /** A refund that had been counted is not; 0 for one that had not been. */
    public RefundFailed refundFailed(long minor) {
        returned -= minor;
        version++;
        return new RefundFailed(
                id("failed"), payment, version, customer, "re", minor, currency, paid, returned, held, "stripe", at);
    }

    public DisputeOpened disputed(long minor) {
        held += minor;
        version++;
        return new DisputeOpened(
                id("opened"), payment, version, customer, "dp", minor, currency, paid, returned, held, "stripe", at);
    }

    public DisputeWon disputeWon() {
        long minor = held;
        held = 0;
        version++;
        return new DisputeWon(
                id("won"), payment, version, customer, "dp", minor, currency, paid, returned, held, "stripe", at);
    }

    public DisputeLost disputeLost() {
        long minor = held;
        returned += held;
        held = 0;
        version++;
        return new DisputeLost(
                id("lost"), payment, version, customer, "dp", minor, currency, paid, returned, held, "stripe", at);
    }

    public PaymentWithdrawn withdrawn() {
        returned = paid;
        held = 0;
        version++;
        return new PaymentWithdrawn(
                id("withdrawn"), payment, version, customer, "at", currency, paid, returned, held, "zelle", at);
    }

    public PaymentReinstated reinstated() {
        returned = 0;
        version++;
        return new PaymentReinstated(
                id("reinstated"), payment, version, customer, "at", currency, paid, returned, held, "zelle", at);
    }

    private String id(String what) {
        return payment + ':' + what + ':' + version;
    }
}
