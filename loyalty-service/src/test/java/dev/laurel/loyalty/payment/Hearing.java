package dev.laurel.loyalty.payment;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.laurel.contracts.Event;
import dev.laurel.contracts.payment.v1.MoneyMoved;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.loyalty.earning.Rulebook;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.reversal.ReversalPolicy;
import dev.laurel.loyalty.reversal.Reversals;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.slf4j.LoggerFactory;

/** One instance of the service, without Kafka: it hears payments' events and writes to its journal. */
public final class Hearing {

    private final HearPayment payments;
    private final HearMoneyMoved moved;

    public Hearing(Journal journal, Clock clock, ReversalPolicy policy, PaymentFollower... followersToTell) {
        this(journal, clock, policy, Rulebook.USUAL, followersToTell);
    }

    public Hearing(
            Journal journal, Clock clock, ReversalPolicy policy, Rulebook rules, PaymentFollower... followersToTell) {
        List<PaymentFollower> followers = List.of(followersToTell);
        if (LoggerFactory.getLogger(Hearing.class.getPackageName()) instanceof Logger logger) {
            logger.setLevel(Level.WARN); // properties hear a great many events
        }
        var meters = new SimpleMeterRegistry();
        this.moved = new HearMoneyMoved(Reversals.reversePoints(journal, rules.tiers(), policy), followers, meters);
        this.payments = new HearPayment(rules.awardPoints(journal), moved, followers, meters, clock);
    }

    public void hear(Event event) {
        switch (event) {
            case PaymentCompleted completed -> payments.hear(completed);
            case MoneyMoved money -> moved.hear(money);
            default -> throw new IllegalArgumentException("Nobody tells loyalty of " + event);
        }
    }
}
