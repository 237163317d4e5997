package dev.laurel.loyalty.payment;

import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.loyalty.earning.AwardPoints;
import dev.laurel.loyalty.earning.EarnInputs;
import dev.laurel.loyalty.earning.SettledPayment;
import dev.laurel.loyalty.journal.Appended;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Money came: awards its points, and lets them follow at once whatever became of the money before. */
final class HearPayment {

    private static final Logger log = LoggerFactory.getLogger(HearPayment.class);

    private final AwardPoints awardPoints;
    private final HearMoneyMoved moved;
    private final List<PaymentFollower> followers;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Timer travelled;

    HearPayment(
            AwardPoints awardPoints,
            HearMoneyMoved moved,
            List<PaymentFollower> followers,
            MeterRegistry meters,
            Clock clock) {
        this.awardPoints = awardPoints;
        this.moved = moved;
        this.followers = List.copyOf(followers);
        this.meters = meters;
        this.clock = clock;
        this.travelled = Timer.builder("laurel.loyalty.award.delay")
                .description("From the settlement of a payment to its award")
                .register(meters);
    }

    void hear(PaymentCompleted event) {
        Money amount = Money.ofMinor(CurrencyUnit.of(event.currency()), event.amountMinor());
        switch (awardPoints.award(new SettledPayment(
                event.paymentId(), event.customerId(), amount, event.processor(), event.occurredAt()))) {
            case Appended.Committed(Entry entry) -> {
                committed(event, entry);
                // the standing that the insert proved: money that moves from here on sees the award
                if (entry.standing().deferred().contains(event.paymentId())) {
                    moved.catchUp(event.customerId(), event.paymentId());
                }
                tell(entry);
            }
            case Appended.AlreadyThere(Entry entry) -> {
                alreadyThere(event, amount, entry);
                // whoever wrote the award may have ended before what follows it
                moved.catchUp(event.customerId(), event.paymentId());
                tell(entry);
            }
        }
    }

    private void tell(Entry award) {
        followers.forEach(follower -> follower.awarded(award));
    }

    private void committed(PaymentCompleted event, Entry entry) {
        Booking booking = entry.booking();
        meters.counter("laurel.loyalty.awards", "currency", event.currency()).increment();
        meters.counter("laurel.loyalty.points.awarded").increment((double) booking.points());
        travelled.record(Duration.between(event.occurredAt(), clock.instant()));
        log.info("Awarded {} points for payment {} as entry {}", booking.points(), event.paymentId(), entry.id());
        if (booking.changesTier()) {
            log.info(
                    "Member {} moved from {} to {}",
                    entry.member(),
                    booking.tierBefore(),
                    booking.tier().name());
        }
    }

    private void alreadyThere(PaymentCompleted event, Money amount, Entry entry) {
        meters.counter("laurel.loyalty.awards.repeated").increment();
        if (EarnInputs.of(entry.booking().working().inputs()).amount().equals(amount)) {
            log.debug("Payment {} has its award already: entry {}", event.paymentId(), entry.id());
        } else {
            log.error(
                    "Payment {} is told with {} now, but entry {} awarded another amount; the auditor will name it",
                    event.paymentId(),
                    amount,
                    entry.id());
        }
    }
}
