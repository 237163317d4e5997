package dev.laurel.social.notification.delivery;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.laurel.platform.store.FirstInsert;
import dev.laurel.platform.store.IndexSource;
import dev.laurel.platform.store.MongoIndex;
import dev.laurel.social.notification.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document for each delivery. Only those that wait have a {@code due}, so its index holds nothing else. */
@Repository
class MongoDeliveries implements Deliveries, IndexSource {

    private final MongoTemplate mongo;

    MongoDeliveries(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<MongoIndex> indexes() {
        return List.of(
                MongoIndex.sparse(DeliveryForm.COLLECTION, DeliveryForm.DUE),
                MongoIndex.sparse(DeliveryForm.COLLECTION, DeliveryForm.SET_ASIDE_AT),
                MongoIndex.sparse(DeliveryForm.COLLECTION, DeliveryForm.ENDED_AT),
                MongoIndex.plain(DeliveryForm.COLLECTION, DeliveryForm.CUSTOMER));
    }

    @Override
    public boolean add(Delivery delivery) {
        return FirstInsert.into(documents(), DeliveryForm.write(delivery));
    }

    @Override
    public List<Delivery> due(Instant now, int count) {
        return documents()
                .find(Filters.lte(DeliveryForm.DUE, Date.from(now)))
                .sort(Sorts.ascending(DeliveryForm.DUE))
                .limit(count)
                .map(DeliveryForm::read)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Delivery> claim(Delivery delivery, Instant until) {
        var claimed = documents()
                .updateOne(
                        held(delivery),
                        Updates.combine(
                                Updates.set(DeliveryForm.DUE, Date.from(until)),
                                Updates.inc(DeliveryForm.ATTEMPTS, 1)));
        return claimed.getModifiedCount() == 1 ? Optional.of(delivery.claimed(until)) : Optional.empty();
    }

    @Override
    public void postpone(Delivery claimed, Instant until) {
        documents()
                .updateOne(
                        held(claimed),
                        Updates.combine(
                                Updates.set(DeliveryForm.DUE, Date.from(until)),
                                Updates.inc(DeliveryForm.ATTEMPTS, -1)));
    }

    @Override
    public void retry(Delivery claimed, Instant then, String problem) {
        documents()
                .updateOne(
                        held(claimed),
                        Updates.combine(
                                Updates.set(DeliveryForm.DUE, Date.from(then)),
                                Updates.set(DeliveryForm.REASON, problem)));
    }

    @Override
    public void end(Delivery claimed, DeliveryEnd end, String reason, Instant at) {
        List<Bson> changes = new ArrayList<>();
        changes.add(Updates.unset(DeliveryForm.DUE));
        changes.add(Updates.set(DeliveryForm.END, end.name()));
        changes.add(Updates.set(DeliveryForm.REASON, reason));
        changes.add(Updates.set(DeliveryForm.ENDED_AT, Date.from(at)));
        if (end == DeliveryEnd.SET_ASIDE) {
            changes.add(Updates.set(DeliveryForm.SET_ASIDE_AT, Date.from(at)));
        } else if (end != DeliveryEnd.HANDED_ON) {
            changes.add(Updates.unset(DeliveryForm.NOTICE));
        }
        documents().updateOne(held(claimed), Updates.combine(changes));
    }

    /** Also while it is being handed on: what came back may be faster than the word that it was taken. */
    @Override
    public boolean broughtBack(String id, Channel other, String reason, Instant now) {
        var stored = documents()
                .find(Filters.and(Filters.eq(id), Filters.exists(DeliveryForm.NOTICE)))
                .first();
        if (stored == null) {
            return false;
        }
        add(DeliveryForm.again(stored, other, now));
        documents()
                .updateOne(
                        handedOn(Filters.eq(id)),
                        Updates.combine(
                                Updates.set(DeliveryForm.END, DeliveryEnd.DROPPED.name()),
                                Updates.set(DeliveryForm.REASON, reason),
                                Updates.unset(DeliveryForm.NOTICE)));
        return true;
    }

    @Override
    public void forgetHandedOnBefore(Instant time) {
        documents()
                .updateMany(
                        handedOn(Filters.lt(DeliveryForm.ENDED_AT, Date.from(time))),
                        Updates.unset(DeliveryForm.NOTICE));
    }

    private static Bson handedOn(Bson which) {
        return Filters.and(
                which, Filters.eq(DeliveryForm.END, DeliveryEnd.HANDED_ON.name()), Filters.exists(DeliveryForm.NOTICE));
    }

    @Override
    public List<SetAside> setAside(int count) {
        return documents()
                .find(Filters.gt(DeliveryForm.SET_ASIDE_AT, Date.from(Instant.EPOCH)))
                .sort(Sorts.descending(DeliveryForm.SET_ASIDE_AT))
                .limit(count)
                .map(DeliveryForm::setAside)
                .into(new ArrayList<>());
    }

    @Override
    public long reviveAll(Instant now) {
        return documents()
                .updateMany(
                        Filters.lte(DeliveryForm.SET_ASIDE_AT, Date.from(now)),
                        Updates.combine(
                                Updates.set(DeliveryForm.DUE, Date.from(now)),
                                Updates.set(DeliveryForm.ATTEMPTS, 0),
                                Updates.unset(DeliveryForm.SET_ASIDE_AT),
                                Updates.unset(DeliveryForm.ENDED_AT),
                                Updates.unset(DeliveryForm.END)))
                .getModifiedCount();
    }

    @Override
    public void forget(String customer) {
        documents().deleteMany(Filters.eq(DeliveryForm.CUSTOMER, customer));
    }

    @Override
    public void dropEndedBefore(Instant time) {
        documents().deleteMany(Filters.lt(DeliveryForm.ENDED_AT, Date.from(time)));
    }

    /** As long as nobody else took it meanwhile. */
    private static Bson held(Delivery delivery) {
        return Filters.and(Filters.eq(delivery.id()), Filters.eq(DeliveryForm.DUE, Date.from(delivery.due())));
    }

    private MongoCollection<Document> documents() {
        return mongo.getCollection(DeliveryForm.COLLECTION);
    }
}
