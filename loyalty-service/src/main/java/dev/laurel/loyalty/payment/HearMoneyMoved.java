package dev.laurel.loyalty.payment;

import dev.laurel.contracts.payment.v1.DisputeLost;
import dev.laurel.contracts.payment.v1.DisputeOpened;
import dev.laurel.contracts.payment.v1.DisputeWon;
import dev.laurel.contracts.payment.v1.MoneyMoved;
import dev.laurel.contracts.payment.v1.PaymentRefunded;
import dev.laurel.contracts.payment.v1.PaymentReinstated;
import dev.laurel.contracts.payment.v1.PaymentWithdrawn;
import dev.laurel.contracts.payment.v1.RefundFailed;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.reversal.Cause;
import dev.laurel.loyalty.reversal.MoneyPosition;
import dev.laurel.loyalty.reversal.ReversePoints;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Money went back, is held, or came to stay after all: points follow. */
final class HearMoneyMoved {

    private static final Logger log = LoggerFactory.getLogger(HearMoneyMoved.class);

    private final ReversePoints reversePoints;
    private final List<PaymentFollower> followers;
    private final MeterRegistry meters;

    HearMoneyMoved(ReversePoints reversePoints, List<PaymentFollower> followers, MeterRegistry meters) {
        this.reversePoints = reversePoints;
        this.followers = List.copyOf(followers);
        this.meters = meters;
    }

    void hear(MoneyMoved event) {
        MoneyPosition position = new MoneyPosition(
                event.paymentId(),
                event.paymentVersion(),
                cause(event),
                CurrencyUnit.of(event.currency()),
                event.paidMinor(),
                event.returnedMinor(),
                event.heldMinor());
        reversePoints.follow(event.customerId(), position).ifPresentOrElse(this::booked, () -> {
            meters.counter("laurel.loyalty.reversals.repeated").increment();
            log.debug("Version {} of payment {} is no news", event.paymentVersion(), event.paymentId());
        });
        followers.forEach(follower -> follower.moneyMoved(event.customerId(), position));
    }

    /** Points follow money that had moved before their award. */
    void catchUp(String member, String paymentId) {
        reversePoints.catchUp(member, paymentId).ifPresent(this::booked);
    }

    private void booked(Entry entry) {
        String kind = entry.booking().kind().label();
        meters.counter("laurel.loyalty.reversals", "kind", kind).increment();
        log.info(
                "Payment {}: {}, entry {}, by {} points",
                entry.booking().reference().id(),
                kind,
                entry.id(),
                entry.booking().points());
    }

    private static Cause cause(MoneyMoved event) {
        return switch (event) {
            case PaymentRefunded refunded -> Cause.REFUND;
            case RefundFailed failed -> Cause.REFUND_FAILED;
            case DisputeOpened opened -> Cause.DISPUTE_OPENED;
            case DisputeWon won -> Cause.DISPUTE_WON;
            case DisputeLost lost -> Cause.DISPUTE_LOST;
            case PaymentWithdrawn withdrawn -> Cause.WITHDRAWN;
            case PaymentReinstated reinstated -> Cause.REINSTATED;
        };
    }
}
