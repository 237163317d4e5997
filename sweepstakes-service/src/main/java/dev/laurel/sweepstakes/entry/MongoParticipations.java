package dev.laurel.sweepstakes.entry;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Participations in MongoDB, each with the events of its grants in its outbox. */
@Repository
class MongoParticipations implements Participations {

    static final String COLLECTION = "participations";
    static final String OPEN_SINCE = "openSince";
    static final String PAYMENTS = "payments";
    static final String ENTRANT = "entrant";
    static final String CUSTOMER = "state.customer";

    private static final String STATE = "state";
    private static final String VERSION = "version";

    private final MongoTemplate mongo;
    private final EntryAnnouncements announcements;
    private final OutboxItems items;
    private final OutboxRelay relay;
    private final Clock clock;

    MongoParticipations(
            MongoTemplate mongo, EntryAnnouncements announcements, OutboxItems items, OutboxRelay relay, Clock clock) {
        this.mongo = mongo;
        this.announcements = announcements;
        this.items = items;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public Optional<Participation> find(String id) {
        return Optional.ofNullable(mongo.execute(
                        COLLECTION, all -> all.find(Filters.eq(id)).first()))
                .map(this::participation);
    }

    @Override
    public boolean write(Participation before, Participation after) {
        var news = announcements.of(before, after).stream().map(items::of).toList();
        return before.version() == 0 ? inserted(after, news) : updated(before, after, news);
    }

    private boolean inserted(Participation after, List<OutboxItem> news) {
        var document = fields(after).append("_id", after.id());
        if (!news.isEmpty()) {
            document.append(
                    OutboxItem.FIELD,
                    news.stream().map(OutboxDocuments::document).toList());
        }
        var inserted = in(all -> {
            return FirstInsert.into(all, document);
        });
        if (inserted) {
            relay.publish(COLLECTION, after.id(), news);
        }
        return inserted;
    }

    private boolean updated(Participation before, Participation after, List<OutboxItem> news) {
        var update = new Document("$set", fields(after));
        if (after.open().findAny().isEmpty()) {
            update.append("$unset", new Document(OPEN_SINCE, ""));
        }
        if (!news.isEmpty()) {
            update.append(
                    "$push",
                    new Document(
                            OutboxItem.FIELD,
                            new Document(
                                    "$each",
                                    news.stream().map(OutboxDocuments::document).toList())));
        }
        var written = mongo.execute(
                COLLECTION,
                all -> all.findOneAndUpdate(
                        new Document("_id", before.id()).append(VERSION, before.version()),
                        update,
                        new FindOneAndUpdateOptions()
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(Projections.include(OutboxItem.FIELD))));
        if (written == null) {
            return false;
        }
        if (!news.isEmpty()) {
            relay.publish(COLLECTION, after.id(), OutboxDocuments.items(written));
        }
        return true;
    }

    @Override
    public Optional<Participation> ofEntrant(String entrant) {
        return list(Filters.eq(ENTRANT, entrant), 1).stream().findFirst();
    }

    @Override
    public List<Participation> ofCustomer(String customer) {
        return list(Filters.eq(CUSTOMER, customer), Integer.MAX_VALUE);
    }

    @Override
    public List<Participation> ofPayment(String payment) {
        return list(Filters.eq(PAYMENTS, payment), Integer.MAX_VALUE);
    }

    @Override
    public List<Participation> openSince(Instant cutoff, int most) {
        return list(Filters.lt(OPEN_SINCE, Date.from(cutoff)), most);
    }

    @Override
    public List<Participation> openOf(String sweepstakesId) {
        return list(Filters.and(of(sweepstakesId), Filters.exists(OPEN_SINCE)), Integer.MAX_VALUE);
    }

    @Override
    public void forEach(String sweepstakesId, Consumer<Participation> visitor) {
        mongo.getCollection(COLLECTION)
                .find(of(sweepstakesId))
                .sort(Sorts.ascending("_id"))
                .forEach(found -> visitor.accept(participation(found)));
    }

    /** A range of ids, which every store answers by its first index. */
    private static Bson of(String sweepstakesId) {
        return Filters.and(Filters.gte("_id", sweepstakesId + ":"), Filters.lt("_id", sweepstakesId + ";"));
    }

    private List<Participation> list(Bson filter, int most) {
        return in(all -> all.find(filter)
                .limit(most == Integer.MAX_VALUE ? 0 : most)
                .map(this::participation)
                .into(new ArrayList<>()));
    }

    private Document fields(Participation person) {
        var state = new Document();
        mongo.getConverter().write(person, state);
        var fields = new Document(VERSION, person.version())
                .append(ENTRANT, person.entrant())
                .append(STATE, state);
        var payments = person.grants().stream()
                .map(Grant::payment)
                .filter(Objects::nonNull)
                .toList();
        if (!payments.isEmpty()) {
            fields.append(PAYMENTS, payments);
        }
        if (person.open().findAny().isPresent()) {
            fields.append(OPEN_SINCE, Date.from(clock.instant()));
        }
        return fields;
    }

    private Participation participation(Document stored) {
        return mongo.getConverter().read(Participation.class, stored.get(STATE, Document.class));
    }

    private <T> T in(CollectionCallback<T> work) {
        return Objects.requireNonNull(mongo.execute(COLLECTION, work));
    }
}
