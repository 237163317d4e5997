package dev.laurel.loyalty.earning;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.loyalty.journal.Appended;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears that money came. Whatever happens here, the event is acknowledged only after its award is in the journal. */
@Component
@KafkaListener(topics = Topics.PAYMENTS)
class PaymentCompletedListener {

    private static final Logger log = LoggerFactory.getLogger(PaymentCompletedListener.class);

    private final AwardPoints awardPoints;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Timer travelled;

    PaymentCompletedListener(AwardPoints awardPoints, MeterRegistry meters, Clock clock) {
        this.awardPoints = awardPoints;
        this.meters = meters;
        this.clock = clock;
        this.travelled = Timer.builder("laurel.loyalty.award.delay")
                .description("From the settlement of a payment to its award")
                .register(meters);
    }

    @KafkaHandler
    void on(PaymentCompleted event) {
        Money amount = Money.ofMinor(CurrencyUnit.of(event.currency()), event.amountMinor());
        switch (awardPoints.award(new SettledPayment(
                event.paymentId(), event.customerId(), amount, event.processor(), event.occurredAt()))) {
            case Appended.Committed(Entry entry) -> committed(event, entry);
            case Appended.AlreadyThere(Entry entry) -> alreadyThere(event, amount, entry);
        }
    }

    /** Facts about payments that earn nothing. */
    @KafkaHandler(isDefault = true)
    void others(Event event) {
        log.debug("Nothing to do for {}", event.eventId());
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
