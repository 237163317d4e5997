package dev.laurel.payment.payment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import dev.laurel.platform.outbox.OutboxDocuments;
import dev.laurel.platform.outbox.OutboxItem;
import dev.laurel.platform.outbox.OutboxRelay;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * The payments. Each change is one conditional write on one document, which carries the event that tells of it.
 */
@Repository
public class Payments {

    /** Where they are kept. */
    public static final String COLLECTION = "payments";

    private static final Logger log = LoggerFactory.getLogger(Payments.class);

    private final MongoTemplate mongo;
    private final Announcements announcements;
    private final OutboxRelay relay;
    private final PaymentMeters meters;
    private final LookSchedule schedule;
    private final Clock clock;

    Payments(
            MongoTemplate mongo,
            Announcements announcements,
            OutboxRelay relay,
            PaymentMeters meters,
            LookSchedule schedule,
            Clock clock) {
        this.mongo = mongo;
        this.announcements = announcements;
        this.relay = relay;
        this.meters = meters;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** What came of asking for a payment to be stored. */
    public sealed interface Insertion {

        /** It is stored; the caller goes on with it. */
        record Stored(Payment payment) implements Insertion {}

        /** There was one with this id; somebody else goes on with it, or did. */
        record Found(Payment payment) implements Insertion {}
    }

    /** Stores a new payment. The insert decides who is first. */
    public Insertion insert(PaymentId id, Terms terms, Payment.Purchase purchase) {
        var payment = Payment.create(id, terms, purchase, schedule);
        try {
            inCollection(payments -> payments.insertOne(PaymentDocuments.whole(payment)));
            return new Insertion.Stored(payment);
        } catch (DuplicateKeyException taken) {
            return new Insertion.Found(find(id).orElseThrow());
        }
    }

    public Optional<Payment> find(PaymentId id) {
        return Optional.ofNullable(mongo.execute(
                        COLLECTION,
                        payments ->
                                payments.find(new Document("_id", id.value())).first()))
                .map(PaymentDocuments::payment);
    }

    /**
     * Holds facts against a payment and stores what is new in them, together with the event that tells of it.
     *
     * @param payment as the caller knows it; if it is out of date it is read again
     * @param source who says so, for the history
     */
    public Learned record(Payment payment, List<? extends Fact> facts, String source) {
        var current = payment;
        while (true) {
            var learned = current.learn(facts, source, clock.instant(), schedule);
            if (!learned.isNews() || write(learned)) {
                learned.impossible().stream()
                        .filter(refused -> !(refused.fact() instanceof Fact.RefundRequested))
                        .forEach(refused -> {
                            meters.impossible(learned.after());
                            log.error(
                                    "Payment {}: {} from {} is impossible and was refused: {}",
                                    learned.after().id(),
                                    refused.fact().name(),
                                    source,
                                    refused.why());
                        });
                return learned;
            }
            current = find(current.id()).orElseThrow();
        }
    }

    /**
     * Puts off the next look at the payment, so that whoever succeeds is the one who looks now.
     *
     * @return the payment as it is then; empty if somebody else was faster or it changed meanwhile
     */
    public Optional<Payment> claimLook(Payment payment) {
        var looked = payment.looked(clock.instant(), schedule);
        return inCollection(payments -> payments.updateOne(
                                        unchanged(payment), PaymentDocuments.update(looked, List.of()))
                                .getModifiedCount())
                        == 1
                ? Optional.of(looked)
                : Optional.empty();
    }

    /**
     * Brings the next look at a payment forward that its customer is waiting for. It is no news: if the payment changes
     * meanwhile, or somebody looks, that decides.
     */
    public void hasten(Payment payment) {
        schedule.sooner(payment, clock.instant())
                .ifPresent(sooner -> inCollection(payments -> payments.updateOne(
                        unchanged(payment), new Document("$set", new Document("lookAt", Date.from(sooner))))));
    }

    /** Those that have to be looked at, the most urgent first. */
    public List<Payment> due(Instant now, int most) {
        return inCollection(payments -> payments.find(Filters.lte("lookAt", Date.from(now)))
                .sort(new Document("lookAt", 1))
                .limit(most)
                .map(PaymentDocuments::payment)
                .into(new ArrayList<>()));
    }

    /** How many are in this status. */
    public long count(PaymentStatus status) {
        return inCollection(payments -> payments.countDocuments(Filters.eq("status", status.name())));
    }

    private boolean write(Learned learned) {
        var after = learned.after();
        var update = PaymentDocuments.update(after, learned.news());
        var items = learned.happenings().stream()
                .map(happening -> OutboxDocuments.document(announcements.of(after, happening)))
                .toList();
        if (!items.isEmpty()) {
            update.get("$push", Document.class).append(OutboxItem.FIELD, new Document("$each", items));
        }
        var written = mongo.execute(
                COLLECTION,
                payments -> payments.findOneAndUpdate(
                        unchanged(learned.before()),
                        update,
                        new FindOneAndUpdateOptions()
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(Projections.include(OutboxItem.FIELD))));
        if (written == null) {
            return false;
        }
        if (!items.isEmpty()) {
            relay.publish(COLLECTION, after.id().value(), OutboxDocuments.items(written));
        }
        meters.changed(learned);
        log.info(
                "Payment {} of customer {}: {} -> {}, version {}, attempt {} ({})",
                after.id(),
                after.terms().customerId(),
                learned.before().status(),
                after.status(),
                after.version(),
                after.attempt().id(),
                after.attempt().progress().reference());
        return true;
    }

    private static Document unchanged(Payment payment) {
        return new Document("_id", payment.id().value()).append("version", payment.version());
    }

    /** Through the template, which turns the driver's exceptions into Spring's. */
    private <T> T inCollection(CollectionCallback<T> work) {
        return Objects.requireNonNull(mongo.execute(COLLECTION, work));
    }
}
