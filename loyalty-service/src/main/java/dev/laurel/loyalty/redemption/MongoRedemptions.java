package dev.laurel.loyalty.redemption;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import dev.laurel.platform.outbox.OutboxDocuments;
import dev.laurel.platform.outbox.OutboxItem;
import dev.laurel.platform.outbox.OutboxItems;
import dev.laurel.platform.outbox.OutboxRelay;
import dev.laurel.platform.store.FirstInsert;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Redemptions in MongoDB, each with its events in its outbox. */
@Repository
class MongoRedemptions implements Redemptions {

    static final String COLLECTION = "redemptions";

    /** Counting reads every redemption that was kept, so it is not done for each question. */
    private static final Duration COUNT_EVERY = Duration.ofMinutes(1);

    private static final List<String> KEPT = List.of(
            RedemptionStatus.COMPLETED.name(), RedemptionStatus.ORDERED.name(), RedemptionStatus.SHIPPED.name());

    private final MongoTemplate mongo;
    private final RedemptionEvents events;
    private final OutboxItems items;
    private final OutboxRelay relay;
    private final Clock clock;
    private volatile @Nullable Count counted;

    MongoRedemptions(MongoTemplate mongo, RedemptionEvents events, OutboxItems items, OutboxRelay relay, Clock clock) {
        this.mongo = mongo;
        this.events = events;
        this.items = items;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public boolean insert(Redemption redemption) {
        return access(redemptions -> {
            return FirstInsert.into(redemptions, RedemptionForm.document(redemption));
        });
    }

    @Override
    public Optional<Redemption> find(String id) {
        return access(redemptions -> Optional.ofNullable(
                redemptions.find(Filters.eq(id)).map(RedemptionForm::parse).first()));
    }

    @Override
    public boolean advance(Redemption before, Redemption after) {
        Document update = RedemptionForm.update(after);
        List<Document> outbox = events.of(before, after).stream()
                .map(items::of)
                .map(OutboxDocuments::document)
                .toList();
        if (!outbox.isEmpty()) {
            update.append("$push", new Document(OutboxItem.FIELD, new Document("$each", outbox)));
        }
        Document written = mongo.execute(
                COLLECTION,
                redemptions -> redemptions.findOneAndUpdate(
                        new Document("_id", before.id()).append("version", before.version()),
                        update,
                        new FindOneAndUpdateOptions()
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(Projections.include(OutboxItem.FIELD))));
        if (written != null && !outbox.isEmpty()) {
            relay.publish(COLLECTION, before.id(), OutboxDocuments.items(written));
        }
        return written != null;
    }

    @Override
    public List<Redemption> due(Instant now, int most) {
        return read(Filters.lte("lookAt", Date.from(now)), Sorts.ascending("lookAt"), most);
    }

    @Override
    public List<Redemption> newest(Selection selection, @Nullable Place after, int most) {
        List<Bson> filters = new ArrayList<>();
        equal(filters, "member", selection.member());
        equal(filters, "rewardId", selection.rewardId());
        RedemptionStatus status = selection.status();
        equal(filters, "status", status == null ? null : status.name());
        if (after != null) {
            Date at = Date.from(after.startedAt());
            filters.add(Filters.lte("startedAt", at));
            filters.add(Filters.or(Filters.lt("startedAt", at), Filters.lt("_id", after.id())));
        }
        return read(
                filters.isEmpty() ? Filters.empty() : Filters.and(filters), Sorts.descending("startedAt", "_id"), most);
    }

    @Override
    public Map<String, Long> redeemed() {
        Instant now = clock.instant();
        Count known = counted;
        if (known == null || known.at().plus(COUNT_EVERY).isBefore(now)) {
            known = new Count(now, count());
            counted = known;
        }
        return known.byReward();
    }

    private Map<String, Long> count() {
        return access(redemptions -> {
            Map<String, Long> byReward = new HashMap<>();
            redemptions
                    .aggregate(List.of(
                            Aggregates.match(Filters.in("status", KEPT)),
                            Aggregates.group("$rewardId", Accumulators.sum("redeemed", 1L))))
                    .forEach(group -> byReward.put(
                            group.getString("_id"),
                            group.get("redeemed", Number.class).longValue()));
            return Map.copyOf(byReward);
        });
    }

    private record Count(Instant at, Map<String, Long> byReward) {}

    private List<Redemption> read(Bson filter, Bson order, int most) {
        return access(redemptions -> redemptions
                .find(filter)
                .sort(order)
                .limit(most)
                .map(RedemptionForm::parse)
                .into(new ArrayList<>()));
    }

    private static void equal(List<Bson> filters, String field, @Nullable String value) {
        if (value != null) {
            filters.add(Filters.eq(field, value));
        }
    }

    private <T> T access(CollectionCallback<T> work) {
        return Objects.requireNonNull(mongo.execute(COLLECTION, work));
    }
}
